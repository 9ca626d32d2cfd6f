using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Initializers;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Columns;

/// <summary>
/// The same values where some categories have learned vectors. Gradients of the vectors are summed for the categories of a mini-batch
/// alone: the indices that a step keeps tell the next one what to clear.
/// </summary>
internal sealed record EmbeddedColumnsLayer(TablePlan Table) : ITrained
{
    private static readonly Operand
        s_capacity = new("nint", "capacity", static (_, _) => "workspace.Capacity"),
        s_inputs = new("ref float", "inputs", static (step, layer) => step.Output(layer.Source));

    public string Word => ColumnsLayer.Name;

    public EquatableArray<Fact> Facts => ColumnsLayer.FactsOf(Table);

    public Shape Input => Shape.Vector(Table.Count);

    public Shape Output => ColumnsLayer.OutputOf(Table);

    public long MultiplyAdds => 0;

    public long ParameterCount => Table.Tables.Sum(group => Shape.Product(group.Columns.TableRows, group.Columns.TableColumns));

    public int Owner => 0;

    public LayerTraits Traits => ColumnsLayer.TraitsOfColumns;

    public TrainingNeeds Needs => new() { Keeps = new([Kept]) };

    private KeptValue Kept => new("Kept", Table.Tables.Count());

    public ILayer? Mirror() => null;

    /// <summary>A vector of d values has as much variance as one standardized number.</summary>
    public EquatableArray<TensorPlan> Tensors(WeightPlan weights)
    {
        List<TensorPlan> tensors = [];
        foreach (ColumnGroup group in Table.Tables)
        {
            (int rows, int columns) = (group.Columns.TableRows, group.Columns.TableColumns);
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

    public IEnumerable<Pass> Passes(LayerPlan layer)
    {
        Operand kept = Operand.Of(Kept, "kept");
        return
        [
            new(
                PassKind.Forward,
                [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows],
                method => ColumnsLayer.WriteForward(method, layer, Table)),
            new(
                PassKind.TrainingForward,
                [Operand.Parameters, Operand.Inputs, Operand.Results, kept, Operand.Rows],
                method => WriteTraining(method, layer)),
            new(
                PassKind.Clear,
                [kept, Operand.Gradients, s_capacity, Operand.Part, Operand.Parts],
                method => WriteClear(method, layer)),
            new(
                PassKind.Gradients,
                [Operand.Deltas, s_inputs, Operand.Gradients, .. Operand.SharedRows],
                method => WriteGradients(method, layer)),
        ];
    }

    private void WriteTraining(PassWriter method, LayerPlan layer)
    {
        using (method.Open("The same in training, which keeps the indices of categories with learned vectors."))
        {
            method.Text.Line($"{layer.Name}Rows(ref parameters, ref inputs, ref outputs, rows);");
            Each((group, place) => method.Text.Call(
                "EmbeddingTable.Keep",
                $"ref {group.In("inputs")}",
                $"ref {Expression.At("kept", place)}",
                "rows",
                $"{layer.Inputs}",
                $"{Kept.Width}"));
        }
    }

    private void WriteClear(PassWriter method, LayerPlan layer)
    {
        using (method.Open($"Clears the gradients of {layer.Name} that the step before wrote."))
        {
            Each((group, place) => method.Text.Call(
                "EmbeddingTable.Clear",
                $"ref {Expression.At("kept", place)}",
                $"ref {layer.Tensor(group.Tensor).In("gradients")}",
                "capacity",
                $"{Kept.Width}",
                $"{group.Columns.TableRows}",
                $"{group.Columns.TableColumns}",
                "part",
                "parts"));
        }
    }

    private void WriteGradients(PassWriter method, LayerPlan layer)
    {
        using (method.Open($"The gradients of the vectors of {layer.Name}: of each category, the sum of the deltas of its rows."))
        {
            Each((group, _) => method.Text.Call(
                "EmbeddingTable.Gradients",
                $"ref {Expression.At("deltas", group.EncodedStart)}",
                $"ref {group.In("inputs")}",
                $"ref {layer.Tensor(group.Tensor).In("gradients")}",
                "rows",
                $"{layer.Outputs}",
                $"{layer.Inputs}",
                $"{group.Columns.TableRows}",
                $"{group.Columns.TableColumns}",
                "part",
                "parts"));
        }
    }

    private void Each(Action<ColumnGroup, int> write)
    {
        int place = 0;
        foreach (ColumnGroup group in Table.Tables)
            write(group, place++);
    }
}
