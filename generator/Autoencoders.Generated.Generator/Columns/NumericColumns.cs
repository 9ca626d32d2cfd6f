using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Columns;

/// <summary>Columns of numbers.</summary>
/// <param name="Names">The names of the columns.</param>
/// <param name="Error">The member of the library's <c>Loss</c>.</param>
/// <param name="Weight">The factor of the error of each column.</param>
internal sealed record NumericColumns(EquatableArray<string> Names, string Error, float Weight) : IColumns
{
    /// <summary>The mean of <c>d²/2</c> where <c>|d| &lt;= 1</c>, else of <c>|d| - 1/2</c>, over the standard normal distribution.</summary>
    private const double MeanHuber = 0.42466024;

    private static readonly LossKind[] s_losses = [MeanSquaredError.Kind.OfPresentSum(), Huber.Kind.OfPresentSum()];

    public static ColumnKind Row { get; } = new("Numeric", Read);

    public string Kind => "Numeric";

    public string Description => $"numeric {Names.Count}";

    public double Balance => Error == Huber.Kind.Name ? 1 / MeanHuber : 1;

    public long Encoded => Names.Count;

    public int Outputs => Names.Count;

    public ActivationKind Activation => Identity.Kind;

    public LossKind Loss => s_losses.First(loss => loss.Name == Error);

    public float? Period => null;

    public int TableRows => 0;

    public int VectorLength => 0;

    public string Limits => "";

    public IColumns Named(EquatableArray<string> names) => this with { Names = names };

    public IColumns? With(IColumns others) => Equals(others.Named(Names)) ? Named(new([.. Names, .. others.Names])) : null;

    public KernelCall Encode(string columns, string outputs, string table) =>
        new("PresentValues.Fill", $"ref {columns}", $"ref {outputs}", $"{Names.Count}");

    public KernelCall Decode(string sums, string columns) =>
        new("ActivationPass.Forward<Identity>", $"ref {sums}", $"ref {columns}", $"{Names.Count}");

    private static IColumns? Read(AttributeModel written, PlanningContext context)
    {
        string error = context.ReadMember(
            written.Find("Loss"), "Loss", s_losses.Select(loss => loss.Name), MeanSquaredError.Kind.Name) ?? MeanSquaredError.Kind.Name;
        return ColumnReader.Names(written, context) is { } names
            ? new NumericColumns(names, error, ColumnReader.Weight(written, context))
            : null;
    }
}
