using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Columns;

/// <summary>A column of numbers that begin anew behind a period.</summary>
/// <param name="Name">Its name; empty without one.</param>
/// <param name="Turn">The period.</param>
/// <param name="Weight">The factor of its error.</param>
internal sealed record CyclicColumn(string Name, float Turn, float Weight) : IColumns
{
    /// <summary>The sine and the cosine.</summary>
    private const int Coordinates = 2;

    private static readonly LossKind s_loss = MeanSquaredError.Kind.OfPresentSum();

    public static ColumnKind Row { get; } = new("Cyclic", Read);

    public string Kind => "Cyclic";

    public string Description => $"cyclic {Turn}";

    public EquatableArray<string> Names => new([Name]);

    /// <summary>The mean of both squares is 1/2 at the center of the circle.</summary>
    public double Balance => Coordinates;

    public long Encoded => Coordinates;

    public int Outputs => Coordinates;

    public ActivationKind Activation => Identity.Kind;

    public LossKind Loss => s_loss;

    public float? Period => Turn;

    public int TableRows => 0;

    public int VectorLength => 0;

    public string Limits => $", Period: {SourceWriter.Literal(Turn)}";

    public IColumns Named(EquatableArray<string> names) => this with { Name = names[0] };

    public IColumns? With(IColumns others) => null;

    public KernelCall Encode(string columns, string outputs, string table) =>
        new("CyclicColumn.Encode", $"ref {columns}", $"ref {outputs}", SourceWriter.Literal(Turn));

    public KernelCall Decode(string sums, string columns) =>
        new("CyclicColumn.Decode", $"ref {sums}", $"ref {columns}", SourceWriter.Literal(Turn));

    private static IColumns? Read(AttributeModel written, PlanningContext context)
    {
        float period = context.ReadNumber(written, "period", 0f, number => number > 0, "above 0");
        return period > 0
            ? new CyclicColumn(ColumnReader.Name(written), period, ColumnReader.Weight(written, context))
            : null;
    }
}
