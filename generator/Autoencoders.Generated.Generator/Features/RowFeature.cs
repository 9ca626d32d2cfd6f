using Autoencoders.Generator.Columns;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>Rows of a table as objects: the properties of their type are the columns.</summary>
internal static class RowFeature
{
    private const string Floats = "global::System.Span<float>", Library = "global::Autoencoders";

    public static Feature Row { get; } = new(
        plan => plan.Table?.Row is not null, new Declaration(EmitWriter, "WriteRow"), new Declaration(EmitCalls, "Explain"));

    private static void EmitWriter(SourceWriter writer, NetworkPlan plan)
    {
        RowModel row = plan.Table!.Row!;
        writer.Lines(
            "/// <summary>Writes a row as numbers, one for each column; NaN for a property without a value. Allocates nothing.</summary>",
            "/// <param name=\"row\">The row.</param>",
            "/// <param name=\"values\">Receives <see cref=\"InputLength\"/> values.</param>",
            "/// <exception cref=\"global::System.ArgumentException\">The span has another length.</exception>");
        using (writer.Open($"public static void WriteRow(in {row.Type} row, {Floats} values)"))
        {
            if (row.IsReference)
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(row);");
            writer.Line($"{Library}.Kernels.SpanLength.Require(values.Length, InputLength, nameof(values));");
            for (int column = 0; column < row.Properties.Count; column++)
                writer.Lines(RowValue.Of(row.Properties[column], column));
        }
    }

    private static void EmitCalls(SourceWriter writer, NetworkPlan plan)
    {
        Emit(writer, plan, "Encodes one row", "void", "Encode", $"{Floats} code", "code", "Receives <see cref=\"CodeLength\"/> values.");
        writer.Line();
        Emit(writer, plan, "The loss between one row and its reconstruction", "float", "ReconstructionError", "", "", "");
        writer.Line();
        EmitExplain(writer, plan);
    }

    private static void Emit(
        SourceWriter writer, NetworkPlan plan, string summary, string returns, string name, string target, string argument, string meaning)
    {
        EmitSummary(writer, plan, summary);
        if (argument.Length > 0)
            writer.Line($"/// <param name=\"{argument}\">{meaning}</param>");
        string[] parameters = target.Length == 0 ? [] : [target], arguments = target.Length == 0 ? [] : [argument];
        using (Open(writer, plan, $"public {returns} {name}", parameters))
            writer.Line($"{(returns == "void" ? "" : "return ")}{name}({string.Join(", ", ["values", .. ConditionOf(plan), .. arguments])});");
    }

    private static void EmitExplain(SourceWriter writer, NetworkPlan plan)
    {
        EmitSummary(writer, plan, "The columns of one row with the largest errors, the largest first");
        writer.Lines(
            "/// <param name=\"contributions\">Receives as many as it holds, at most one for each column.</param>",
            "/// <returns>How many it received.</returns>");
        using (Open(writer, plan, "public int Explain", $"global::System.Span<{Library}.ColumnContribution> contributions"))
        {
            writer.Lines(
                $"{Floats} errors = stackalloc float[InputLength];",
                $"ColumnErrors({string.Join(", ", ["values", .. ConditionOf(plan), "errors"])});",
                $"return {Library}.Kernels.LargestColumns.Take(errors, Columns, contributions);");
        }
    }

    private static void EmitSummary(SourceWriter writer, NetworkPlan plan, string summary)
    {
        writer.Lines(
            $"/// <summary>{summary}. Allocates nothing; safe from many threads.</summary>",
            "/// <param name=\"row\">The row, in network units.</param>");
        if (plan.ConditionLength > 0)
            writer.Line("/// <param name=\"condition\"><see cref=\"ConditionLength\"/> values.</param>");
    }

    private static SourceWriter.Block Open(SourceWriter writer, NetworkPlan plan, string start, params string[] parameters)
    {
        string[] condition = plan.ConditionLength > 0 ? ["global::System.ReadOnlySpan<float> condition"] : [];
        writer.Header(start, [$"in {plan.Table!.Row!.Type} row", .. condition, .. parameters], "");
        SourceWriter.Block block = writer.Open();
        writer.Lines($"{Floats} values = stackalloc float[InputLength];", "WriteRow(in row, values);");
        return block;
    }

    private static string[] ConditionOf(NetworkPlan plan) => plan.ConditionLength > 0 ? ["condition"] : [];
}
