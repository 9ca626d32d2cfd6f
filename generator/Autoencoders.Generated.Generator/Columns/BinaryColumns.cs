using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Columns;

/// <summary>Columns of flags.</summary>
/// <param name="Names">The names of the columns.</param>
/// <param name="Weight">The factor of the error of each column.</param>
internal sealed record BinaryColumns(EquatableArray<string> Names, float Weight) : IColumns
{
    private static readonly LossKind s_loss = BinaryCrossEntropy.Kind.OfPresentSum();

    public static ColumnKind Row { get; } = new("Binary", Read);

    public string Kind => "Binary";

    public string Description => $"binary {Names.Count}";

    public double Balance => 1 / Math.Log(2);

    public long Encoded => Names.Count;

    public int Outputs => Names.Count;

    public ActivationKind Activation => Sigmoid.Kind;

    public LossKind Loss => s_loss;

    public float? Period => null;

    public int TableRows => 0;

    public int VectorLength => 0;

    public string Limits => "";

    public IColumns Named(EquatableArray<string> names) => this with { Names = names };

    public IColumns? With(IColumns others) => Equals(others.Named(Names)) ? Named(new([.. Names, .. others.Names])) : null;

    public KernelCall Encode(string columns, string outputs, string table) =>
        new("FlagColumns.Encode", $"ref {columns}", $"ref {outputs}", $"{Names.Count}");

    public KernelCall Decode(string sums, string columns) =>
        new($"ActivationPass.Forward<{Activation.Name}>", $"ref {sums}", $"ref {columns}", $"{Names.Count}");

    private static IColumns? Read(AttributeModel written, PlanningContext context) => ColumnReader.Names(written, context) is { } names
        ? new BinaryColumns(names, ColumnReader.Weight(written, context))
        : null;
}
