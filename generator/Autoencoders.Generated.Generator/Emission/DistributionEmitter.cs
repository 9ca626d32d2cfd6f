using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints how a network encodes samples as distributions and decodes what is drawn from the standard one.</summary>
internal static class DistributionEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        EmitDistribution(writer, plan);
        EmitDistributionBatch(writer, plan);
        EmitEncode(writer, plan);
        EmitEncodeBatch(writer, plan);
        EmitSample(writer, plan);
        EmitSampleBatch(writer, plan);
    }

    /// <summary>The layers of the encoder up to the one that the code is drawn from.</summary>
    public static LayerPlan[] Encoder(NetworkPlan plan) => [.. plan.Encoder.Where(layer => layer != plan.Code)];

    private static void EmitDistribution(SourceWriter writer, NetworkPlan plan)
    {
        LayerPlan[] layers = Encoder(plan);
        writer.Lines(
            $"/// <summary>The {plan.Code.Outputs} means and then the log variances of the code of one sample.</summary>",
            "[MethodImpl(Jit.Optimized)]");
        string references = $"ref float parameters, ref float input, {new Condition(plan, layers).Reference}ref float distribution";
        using (writer.Open($"private static void Distribution({references})"))
        {
            BufferEmitter.Emit(writer, layers.Take(layers.Length - 1), null, 1);
            InferenceEmitter.EmitCalls(writer, plan, layers, "input", "distribution", null, endsInLoss: false);
        }

        writer.Line();
    }

    private static void EmitDistributionBatch(SourceWriter writer, NetworkPlan plan)
    {
        LayerPlan[] layers = Encoder(plan);
        Condition condition = new(plan, layers, isBatch: true);
        string references = $"ref float parameters, ref float inputs, {condition.Reference}ref float distributions, nint rows";
        using (writer.Open($"private static void DistributionBatch({references})"))
        {
            BufferEmitter.Emit(writer, layers.Take(layers.Length - 1), "BlockRows", plan.BlockRows);
            using (InferenceEmitter.OpenBlocks(writer))
            {
                condition.EmitRows(writer);
                string source = InferenceEmitter.Row("inputs", plan.Input.Length);
                string target = InferenceEmitter.Row("distributions", plan.Code.Inputs);
                InferenceEmitter.EmitCalls(writer, plan, layers, source, target, "count", endsInLoss: false);
            }
        }

        writer.Line();
    }

    private static void EmitEncode(SourceWriter writer, NetworkPlan plan)
    {
        int units = plan.Code.Outputs;
        Condition condition = new(plan, Encoder(plan));
        writer.Line("public static void EncodeDistribution(");
        using (writer.Open(
            $"    AlignedFloats block, ReadOnlySpan<float> input, {condition.Parameter}Span<float> mean, Span<float> logVariance)"))
        {
            writer.Line($"SpanLength.Require(input.Length, {plan.Input.Length}, nameof(input));");
            condition.EmitCheck(writer);
            writer.Lines(
                $"SpanLength.Require(mean.Length, {units}, nameof(mean));",
                $"SpanLength.Require(logVariance.Length, {units}, nameof(logVariance));");
            EmitApart(writer, condition, "input", "mean", "logVariance");
            BufferEmitter.Emit(writer, [("distribution", plan.Code.Inputs)], null, 1);
            writer.Call(
                "Distribution",
                ["ref block.Start", "ref MemoryMarshal.GetReference(input)", .. condition.Argument, "ref distribution"]);
            writer.Call(
                "GaussianCode.Split",
                "ref distribution",
                "ref MemoryMarshal.GetReference(mean)",
                "ref MemoryMarshal.GetReference(logVariance)",
                "1",
                $"{units}");
        }

        writer.Line();
    }

    private static void EmitEncodeBatch(SourceWriter writer, NetworkPlan plan)
    {
        int units = plan.Code.Outputs, input = plan.Input.Length;
        Condition condition = new(plan, Encoder(plan), isBatch: true);
        writer.Line("public static void EncodeDistributionBatch(");
        using (writer.Open(
            $"    AlignedFloats block, ReadOnlySpan<float> inputs, {condition.Parameter}Span<float> means, Span<float> logVariances)"))
        {
            writer.Line($"nint rows = SpanLength.Rows(inputs.Length, {input}, means.Length, {units}, nameof(inputs), nameof(means));");
            condition.EmitCheck(writer);
            writer.Line($"SpanLength.RequireRows(logVariances.Length, {units}, rows, nameof(logVariances));");
            EmitApart(writer, condition, "inputs", "means", "logVariances");
            BufferEmitter.Emit(writer, [("distributions", plan.Code.Inputs)], "BlockRows", plan.BlockRows);
            using (InferenceEmitter.OpenBlocks(writer))
            {
                condition.EmitRowsOfSpan(writer);
                writer.Call(
                    "DistributionBatch",
                    ["ref block.Start", $"ref {RowOfSpan("inputs", input)}", .. condition.Passed, "ref distributions", "count"]);
                writer.Call(
                    "GaussianCode.Split",
                    "ref distributions",
                    $"ref {RowOfSpan("means", units)}",
                    $"ref {RowOfSpan("logVariances", units)}",
                    "count",
                    $"{units}");
            }
        }

        writer.Line();
    }

    private static void EmitSample(SourceWriter writer, NetworkPlan plan)
    {
        Condition condition = new(plan, [.. plan.Decoder]);
        using (writer.Open($"public static void Sample(AlignedFloats block, ulong key, {condition.Parameter}Span<float> output)"))
        {
            condition.EmitCheck(writer);
            writer.Line($"SpanLength.Require(output.Length, {plan.Input.Length}, nameof(output));");
            condition.EmitApart(writer, "output");
            BufferEmitter.Emit(writer, [("code", plan.Code.Outputs)], null, 1);
            writer.Line($"NormalNoise.Fill(ref code, 0, {plan.Code.Outputs}, key);");
            writer.Call("Decode", ["ref block.Start", "ref code", .. condition.Argument, "ref MemoryMarshal.GetReference(output)"]);
        }

        writer.Line();
    }

    private static void EmitSampleBatch(SourceWriter writer, NetworkPlan plan)
    {
        int units = plan.Code.Outputs;
        Condition condition = new(plan, [.. plan.Decoder], isBatch: true);
        using (writer.Open($"public static void SampleBatch(AlignedFloats block, ulong key, {condition.Parameter}Span<float> outputs)"))
        {
            writer.Line($"nint rows = SpanLength.Rows(outputs.Length, {plan.Input.Length}, nameof(outputs));");
            condition.EmitCheck(writer);
            condition.EmitApart(writer, "outputs");
            BufferEmitter.Emit(writer, [("codes", units)], "BlockRows", plan.BlockRows);
            using (InferenceEmitter.OpenBlocks(writer))
            {
                condition.EmitRowsOfSpan(writer);
                writer.Line($"NormalNoise.Fill(ref codes, {Expression.Times("row", units)}, {Expression.Times("count", units)}, key);");
                writer.Call(
                    "DecodeBatch",
                    ["ref block.Start", "ref codes", .. condition.Passed, $"ref {RowOfSpan("outputs", plan.Input.Length)}", "count"]);
            }
        }

        writer.Line();
    }

    private static void EmitApart(SourceWriter writer, Condition condition, string source, string mean, string logVariance)
    {
        foreach (string target in (string[])[mean, logVariance])
        {
            Condition.EmitApart(writer, source, target);
            condition.EmitApart(writer, target);
        }

        Condition.EmitApart(writer, mean, logVariance);
    }

    private static string RowOfSpan(string span, int width) => InferenceEmitter.Row($"MemoryMarshal.GetReference({span})", width);
}
