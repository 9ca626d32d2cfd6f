using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints what validation measures of a network that learns to remove noise.</summary>
internal static class CorruptionEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        LayerPlan[] steps = [.. plan.Layers.TakeWhile(layer => layer.Operator.Is(LayerTraits.ReplacesMissing | LayerTraits.Corrupts))];
        Condition condition = new(plan, [.. plan.Encoder, .. plan.Decoder], isBatch: true);
        writer.Lines(
            "/// <summary>The loss of each row, which is read with noise and compared without.</summary>",
            "public static void EvaluateCorruptedBatch(");
        string parameters = $"AlignedFloats block, ReadOnlySpan<float> inputs, {condition.Parameter}Span<float> losses";
        using (writer.Open($"    {parameters}, nint firstRow, int seed)"))
        {
            writer.Line(
                $"nint rows = SpanLength.Rows(inputs.Length, {plan.Input.Length}, losses.Length, 1, nameof(inputs), nameof(losses));");
            condition.EmitCheck(writer);
            EmitBlocks(writer, plan, condition, steps);
        }

        writer.Line();
    }

    private static void EmitBlocks(SourceWriter writer, NetworkPlan plan, Condition condition, LayerPlan[] steps)
    {
        foreach (LayerPlan layer in steps.Where(layer => layer.Operator.Is(LayerTraits.Corrupts)))
            writer.Line($"ulong {Key(layer)} = TrainingWorkspace.ValidationKey({layer.Number}, seed);");

        // Never on the stack, where the methods behind it have their memory.
        writer.Line($"using PooledFloats samples = new PooledFloats(BlockRows * {(long)steps.Length * plan.Input.Length});");
        for (int step = 0; step < steps.Length; step++)
        {
            string place = step == 0 ? "samples.Start" : $"Unsafe.Add(ref samples.Start, BlockRows * {(long)step * plan.Input.Length})";
            writer.Line($"ref float {steps[step].Variable} = ref {place};");
        }

        using (InferenceEmitter.OpenBlocks(writer))
        {
            writer.Line($"ref float originals = ref {InferenceEmitter.Row("MemoryMarshal.GetReference(inputs)", plan.Input.Length)};");
            condition.EmitRowsOfSpan(writer);
            writer.Line("ref float results = ref Unsafe.Add(ref MemoryMarshal.GetReference(losses), row);");
            string source = "originals";
            foreach (LayerPlan layer in steps)
            {
                layer.TrainingForward.Call(
                    writer,
                    layer,
                    (Operand.Inputs, $"ref {source}"),
                    (Operand.Results, $"ref {layer.Variable}"),
                    (Operand.FirstRow, "firstRow + row"),
                    (Operand.Rows, "count"),
                    (Operand.Key, Key(layer)));
                source = layer.Variable;
            }

            string[] operands = ["ref block.Start", $"ref {source}", "ref originals", .. condition.Passed, "ref results", "count"];
            writer.Call(
                plan.IsVariational ? "NegativeBounds" : "ReconstructionErrorBatch",
                plan.IsVariational ? [.. operands, "null"] : operands);
        }
    }

    private static string Key(LayerPlan layer) => $"{layer.Variable}Key";
}
