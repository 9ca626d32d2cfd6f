using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Initializers;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Columns;

/// <summary>The same values where some categories have learned vectors.</summary>
internal sealed record EmbeddedColumnsLayer(TablePlan Table) : ITrained
{
    public string Word => ColumnsLayer.Name;

    public EquatableArray<Fact> Facts => ColumnsLayer.FactsOf(Table);

    public Shape Input => Shape.Vector(Table.Count);

    public Shape Output => ColumnsLayer.OutputOf(Table);

    public long MultiplyAdds => 0;

    public long ParameterCount => Table.Tables.Sum(group => Shape.Product(group.Columns.TableRows, group.Columns.VectorLength));

    public int Owner => 0;

    public LayerTraits Traits => ColumnsLayer.TraitsOfColumns;

    public TrainingNeeds Needs => TrainingNeeds.None;

    public ILayer? Mirror() => null;

    /// <summary>A vector of d values has as much variance as one standardized number.</summary>
    public EquatableArray<TensorPlan> Tensors(WeightPlan weights)
    {
        List<TensorPlan> tensors = [];
        foreach (ColumnGroup group in Table.Tables)
        {
            (int rows, int columns) = (group.Columns.TableRows, group.Columns.VectorLength);
            EquatableArray<int> shape = new([rows, columns]);
            InitialValues drawn = Distribution.Normal("embedding", 1.0 / columns);
            tensors.Add(new TensorPlan(group.Tensor, shape, shape, new([columns, 1]), Apart(drawn, tensors.Count)));
        }

        return tensors.ToEquatableArray();
    }

    /// <summary>The same values from random numbers that no table before draws.</summary>
    private static InitialValues Apart(InitialValues drawn, int table) => table == 0 ? drawn : drawn with
    {
        Statement = drawn.Statement.Replace("{random}", $"({{random}} with {{ Position = {table}UL << 40 }})"),
    };

    public IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        new(
            PassKind.Forward,
            [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows],
            method => ColumnsLayer.WriteForward(method, layer, Table)),
        new(
            PassKind.Gradients,
            [Operand.Deltas, Operand.Inputs, Operand.Gradients, .. Operand.SharedRows],
            method => WriteGradients(method, layer)),
    ];

    private void WriteGradients(PassWriter method, LayerPlan layer)
    {
        using (method.Open($"The gradients of the vectors of {layer.Name}: of each category, the sum of the deltas of its rows."))
        {
            foreach (ColumnGroup group in Table.Tables)
            {
                method.Text.Call(
                    "EmbeddingTable.Gradients",
                    $"ref {Expression.At("deltas", group.EncodedStart)}",
                    $"ref {group.In("inputs")}",
                    $"ref {layer.Tensor(group.Tensor).In("gradients")}",
                    "rows",
                    $"{layer.Outputs}",
                    $"{layer.Inputs}",
                    $"{group.Columns.TableRows}",
                    $"{group.Columns.VectorLength}",
                    "part",
                    "parts");
            }
        }
    }
}
