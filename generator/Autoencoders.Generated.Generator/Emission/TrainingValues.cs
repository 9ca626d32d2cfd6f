using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints where what a training step holds lies in its memory, as far as a stage reads it.</summary>
/// <param name="stage">The stage.</param>
/// <param name="plan">The network.</param>
/// <param name="firstRow">The first row that the stage looks at; null for the first of all.</param>
internal sealed class TrainingValues(StageBody stage, NetworkPlan plan, string? firstRow)
{
    public void EmitAll(SourceWriter writer)
    {
        EmitShared(writer);
        EmitRows(writer);
    }

    /// <summary>The values of no particular row: weights, statistics, gradients.</summary>
    public void EmitShared(SourceWriter writer)
    {
        bool readsTransposed = stage.Reads("transposed"), readsStatistics = stage.Reads("statistics");
        if (readsTransposed || readsStatistics || stage.Values.Any(value => value.IsKept))
        {
            writer.Lines(
                "nint capacity = workspace.Capacity;",
                "ref float scratch = ref MemoryMarshal.GetReference(workspace.Scratch);");
        }

        if (readsTransposed)
            writer.Line($"ref float transposed = ref {Behind(0)};");
        if (readsStatistics)
            writer.Line($"ref float statistics = ref {Behind(plan.TransposedLength)};");
        if (stage.Reads("gradients"))
            writer.Line("ref float gradients = ref MemoryMarshal.GetReference(workspace.Gradients);");
    }

    /// <summary>The mini-batch, its losses, and what is kept of all rows.</summary>
    public void EmitRows(SourceWriter writer)
    {
        if (stage.Reads("sample"))
            writer.Line($"ref float sample = ref {Row("MemoryMarshal.GetReference(workspace.Inputs)", plan.Level!.SampleLength)};");
        if (stage.Reads("input") && plan.Level?.Input is null)
            writer.Line($"ref float input = ref {Row("MemoryMarshal.GetReference(workspace.Inputs)", plan.Input.Length)};");
        if (stage.Reads("condition"))
            writer.Line($"ref float condition = ref {Row("MemoryMarshal.GetReference(workspace.Conditions)", plan.ConditionLength)};");
        if (stage.Reads("losses"))
            writer.Line($"ref float losses = ref {Row("MemoryMarshal.GetReference(workspace.Losses)", 1)};");
        foreach ((string name, int number) in stage.Terms)
            writer.Line($"ref float {name} = ref {Row($"MemoryMarshal.GetReference(workspace.Term({number}))", 1)};");
        foreach (ValuePlan value in stage.Values.Where(value => value.IsKept))
        {
            string width = firstRow is null ? "" : Expression.Times(firstRow, value.Width);
            string place = (value.Column, firstRow) switch
            {
                (0, null) => "scratch",
                (0, _) => $"Unsafe.Add(ref scratch, {width})",
                (_, null) => $"Unsafe.Add(ref scratch, capacity * {value.Column})",
                _ => $"Unsafe.Add(ref scratch, (capacity * {value.Column}) + ({width}))",
            };
            writer.Line($"ref float {value.Name} = ref {place};");
        }
    }

    /// <summary>The values that live for one block of rows.</summary>
    public void EmitBlock(SourceWriter writer)
    {
        (string Name, int Width)[] values =
            [.. stage.Values.Where(value => !value.IsKept).Select(value => (value.Name, value.Width))];
        if (values.Length > 0)
            BufferEmitter.Emit(writer, values, plan.StepRows, plan.TrainingBlockRows);
    }

    private string Row(string block, int width) =>
        firstRow is null ? block : $"Unsafe.Add(ref {block}, {Expression.Times(firstRow, width)})";

    private string Behind(int offset)
    {
        string rows = $"capacity * {plan.ScratchColumns}";
        return offset == 0 ? $"Unsafe.Add(ref scratch, {rows})" : $"Unsafe.Add(ref scratch, ({rows}) + {offset})";
    }
}
