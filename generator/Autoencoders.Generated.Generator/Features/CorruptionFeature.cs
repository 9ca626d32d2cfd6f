using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>Validation of a network that learns to remove noise.</summary>
internal static class CorruptionFeature
{
    private const string Library = "global::Autoencoders";
    private const string Source = "global::System.ReadOnlySpan<float>";
    private const string Target = "global::System.Span<float>";

    /// <summary>Of the contract of training, not of the class.</summary>
    private static readonly EntryPoint s_evaluation = new(
        "EvaluateCorruptedBatch",
        "",
        Parameter.Inputs,
        Parameter.Condition,
        new Parameter("losses", ParameterType.Target),
        new Parameter("firstRow", new ParameterType("int", "nint")),
        new Parameter("seed", new ParameterType("int", "int")))
    {
        IsBatch = true,
    };

    public static Feature Row { get; } = new(
        plan => plan.Corrupts,
        Declaration.Explicit(plan => [$"static bool {TrainingFeature.Of(plan)}.Corrupts => true;"]),
        Declaration.Explicit(plan =>
        [
            $"void {TrainingFeature.Of(plan)}.EvaluateCorruptedBatch(",
            $"    {Source} inputs, {Source} conditions, {Target} losses, int firstRow, int seed) =>",
            $"    {EntryPointText.CallOfMathematics(plan, s_evaluation)};",
        ]))
    {
        WriteRuns = EmitEvaluation,
    };

    private static void EmitEvaluation(SourceWriter writer, NetworkPlan plan)
    {
        LayerPlan[] steps = [.. plan.Layers.TakeWhile(layer => layer.Operator.Is(LayerTraits.ReplacesMissing | LayerTraits.Corrupts))];
        writer.Line("/// <summary>The loss of each row, which is read with noise and compared without.</summary>");
        using (EntryMethod.Open(writer, plan, s_evaluation))
            EmitBlocks(writer, plan, new Condition(plan, [.. plan.Encoder, .. plan.Decoder], isBatch: true), steps);
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

        using (RowBlocks.Open(writer))
        {
            writer.Line($"ref float originals = ref {RowBlocks.AtSpan("inputs", plan.Input.Length)};");
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
