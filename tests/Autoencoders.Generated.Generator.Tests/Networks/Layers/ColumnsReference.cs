using Autoencoders.Generator.Tests.Networks.Functions;

namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>The values that a network reads for the columns of a row.</summary>
/// <param name="Columns">The columns.</param>
internal sealed record ColumnsReference(IReadOnlyList<ColumnReference> Columns) : LayerReference
{
    /// <summary>The values that the network gives for all columns.</summary>
    public int Outputs => Columns.Sum(column => column.Outputs);

    public override string Kind => "Columns";

    /// <summary>An attribute for each column.</summary>
    public override string Attributes => string.Join(" ", Columns.Select(column => column.Attribute));

    public override bool Activates => false;

    public override bool IsUndone => false;

    public override bool TakesModuleNumber => false;

    public override string? ModuleName => "columns";

    public override SampleShape Output(SampleShape input) => SampleShape.Vector(Columns.Sum(column => column.Encoded));

    public override IEnumerable<(string Name, int[] Shape)> Tensors(SampleShape input) =>
        from place in Enumerable.Range(0, Columns.Count)
        where Columns[place].Embedding > 0
        select (NameOf(place), new[] { Columns[place].Categories, Columns[place].Embedding });

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) => this;

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) => Array.ConvertAll(rows, row =>
        row.SelectMany((value, place) => Columns[place].Encode(value, Columns[place].Embedding > 0 ? module[NameOf(place)] : []))
            .ToArray());

    private string NameOf(int place) => $"{(Columns[place].Name.Length > 0 ? Columns[place].Name : $"{place}")}.weight";
}
