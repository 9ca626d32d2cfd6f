using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Columns;

/// <summary>The values that a network reads for a row of a table: each column in the encoding of its kind.</summary>
internal sealed record ColumnsLayer(TablePlan Table) : ILayer
{
    /// <summary>The name of the kind, whether or not categories have learned vectors.</summary>
    public const string Name = "columns";

    public string Word => Name;

    public EquatableArray<Fact> Facts => FactsOf(Table);

    public Shape Input => Shape.Vector(Table.Count);

    public Shape Output => OutputOf(Table);

    public long MultiplyAdds => 0;

    public LayerTraits Traits => TraitsOfColumns;

    public TrainingNeeds Needs => TrainingNeeds.None;

    /// <summary>The traits of all such layers.</summary>
    public static LayerTraits TraitsOfColumns => LayerTraits.TakesAnyRows | LayerTraits.ReplacesMissing | LayerTraits.ReadsColumns
        | LayerTraits.NoModule | LayerTraits.NeedsWholeNetwork;

    /// <summary>The layer of a table.</summary>
    public static ILayer Of(TablePlan table) => table.Tables.Any() ? new EmbeddedColumnsLayer(table) : new ColumnsLayer(table);

    /// <summary>The heads of the network make columns of its last values.</summary>
    public ILayer? Mirror() => null;

    /// <summary>Nothing before it is trained: there is no way back.</summary>
    public IEnumerable<Pass> Passes(LayerPlan layer) =>
        [new(PassKind.Forward, [Operand.Inputs, Operand.Results, Operand.Rows], method => WriteForward(method, layer, Table))];

    /// <summary>The columns in words.</summary>
    public static EquatableArray<Fact> FactsOf(TablePlan table) =>
        new([Fact.Of("kinds", string.Join(", ", table.Groups.Select(group => group.Columns.Description)))]);

    /// <summary>The values that the network reads; a number that no network holds stays one.</summary>
    public static Shape OutputOf(TablePlan table) => Shape.Vector((int)Math.Min(int.MaxValue, table.Encoded));

    /// <summary>Writes the encoding of rows.</summary>
    public static void WriteForward(PassWriter method, LayerPlan layer, TablePlan table)
    {
        using (method.Open($"{layer.Name} = each column of inputs in the encoding of its kind."))
        using (method.Text.Open("for (nint row = 0; row < rows; row++)"))
        {
            method.Text.Lines(
                $"ref float input = ref Unsafe.Add(ref inputs, {Expression.Times("row", layer.Inputs)});",
                $"ref float output = ref Unsafe.Add(ref outputs, {Expression.Times("row", layer.Outputs)});");
            foreach (ColumnGroup group in table.Groups)
            {
                string vectors = group.HasTable ? layer.Tensor(group.Tensor).In("parameters") : "";
                group.Columns.Encode(group.In("input"), Expression.At("output", group.EncodedStart), vectors).Write(method.Text);
            }
        }
    }
}
