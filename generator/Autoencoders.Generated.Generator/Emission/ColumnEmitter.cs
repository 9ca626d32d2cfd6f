using Autoencoders.Generator.Columns;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints what a network knows of the columns of its table, behind the layers.</summary>
internal static class ColumnEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        EmitDecode(writer, plan);
        EmitErrors(writer, plan);
        EmitTable(writer, plan.Table!);
        if (plan.Trains && plan.Table!.Tables.Any())
            EmitLookups(writer, plan);
    }

    private static void EmitDecode(SourceWriter writer, NetworkPlan plan)
    {
        writer.Lines("/// <summary>The columns of each row from the pre-activations of their heads.</summary>", "[MethodImpl(Jit.Optimized)]");
        using (writer.Open("private static void DecodeColumns(ref float sums, ref float columns, nint rows)"))
        using (writer.Open("for (nint row = 0; row < rows; row++)"))
        {
            writer.Lines(
                $"ref float sum = ref Unsafe.Add(ref sums, {Expression.Times("row", plan.Last.Outputs)});",
                $"ref float column = ref Unsafe.Add(ref columns, {Expression.Times("row", plan.Input.Length)});");
            foreach (ColumnGroup group in plan.Table!.Groups)
                group.Columns.Decode(group.SumsIn("sum"), group.In("column")).Write(writer);
        }

        writer.Line();
    }

    private static void EmitErrors(SourceWriter writer, NetworkPlan plan)
    {
        writer.Lines("/// <summary>The error of each column of one row, times its weight.</summary>", "[MethodImpl(Jit.Optimized)]");
        using (writer.Open("private static void EachColumnError(ref float sum, ref float target, ref float errors)"))
        {
            HeadEmitter heads = new(writer, plan);
            heads.EmitPoint();
            foreach (HeadPlan head in plan.Heads)
                heads.WriteColumnErrors(head);
        }

        writer.Line();
    }

    private static void EmitTable(SourceWriter writer, TablePlan table)
    {
        writer.Lines(
            "/// <summary>The columns of a row.</summary>",
            "public static InputColumns Columns { get; } = new InputColumns(");
        using (writer.Indent())
        {
            string[] columns =
            [
                .. table.Groups.SelectMany(group => group.Columns.Names.Select(name =>
                    $"new InputColumn({SourceWriter.Literal(name)}, ColumnKind.{group.Columns.Kind}{group.Columns.Limits})")),
            ];
            writer.Lines([.. columns.Take(columns.Length - 1).Select(column => column + ","), columns[columns.Length - 1] + ");"]);
        }

        writer.Lines(
            "",
            "/// <summary>The rows that the losses of all columns are defined for.</summary>",
            "public static LossDomain Domain { get; } = LossDomain.OfTable(Columns);",
            "");
    }

    private static void EmitLookups(SourceWriter writer, NetworkPlan plan)
    {
        writer.Lines(
            "/// <summary>The learned vectors of categories: a training step changes those of its mini-batch.</summary>",
            "public static ReadOnlySpan<LookupTable> LookupTables => s_lookupTables;",
            "",
            "private static readonly LookupTable[] s_lookupTables =",
            "{");
        using (writer.Indent())
        {
            foreach (ColumnGroup group in plan.Table!.Tables)
            {
                int offset = plan.Layers[0].Tensor(group.Tensor).Offset;
                writer.Line($"new LookupTable({group.Start}, {offset}, {group.Columns.TableRows}, {group.Columns.VectorLength}),");
            }
        }

        writer.Lines("};", "");
    }
}
