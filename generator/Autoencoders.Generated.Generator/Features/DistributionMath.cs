using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>Prints how a network encodes samples as distributions and decodes what is drawn from the standard one.</summary>
internal static class DistributionMath
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
            LayerCalls.Emit(writer, plan, layers, "input", "distribution", null, endsInLoss: false);
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
            using (RowBlocks.Open(writer))
            {
                condition.EmitRows(writer);
                string source = RowBlocks.At("inputs", plan.Input.Length);
                string target = RowBlocks.At("distributions", plan.Code.Inputs);
                LayerCalls.Emit(writer, plan, layers, source, target, "count", endsInLoss: false);
            }
        }

        writer.Line();
    }

    private static void EmitEncode(SourceWriter writer, NetworkPlan plan)
    {
        int units = plan.Code.Outputs;
        Condition condition = new(plan, Encoder(plan));
        using (EntryMethod.Open(writer, plan, DistributionFeature.Encode))
        {
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
        using (EntryMethod.Open(writer, plan, DistributionFeature.EncodeBatch))
        {
            BufferEmitter.Emit(writer, [("distributions", plan.Code.Inputs)], "BlockRows", plan.BlockRows);
            using (RowBlocks.Open(writer))
            {
                condition.EmitRowsOfSpan(writer);
                writer.Call(
                    "DistributionBatch",
                    ["ref block.Start", $"ref {RowBlocks.AtSpan("inputs", input)}", .. condition.Passed, "ref distributions", "count"]);
                writer.Call(
                    "GaussianCode.Split",
                    "ref distributions",
                    $"ref {RowBlocks.AtSpan("means", units)}",
                    $"ref {RowBlocks.AtSpan("logVariances", units)}",
                    "count",
                    $"{units}");
            }
        }

        writer.Line();
    }

    private static void EmitSample(SourceWriter writer, NetworkPlan plan)
    {
        Condition condition = new(plan, [.. plan.Decoder]);
        using (EntryMethod.Open(writer, plan, DistributionFeature.Sample))
        {
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
        using (EntryMethod.Open(writer, plan, DistributionFeature.SampleBatch))
        {
            BufferEmitter.Emit(writer, [("codes", units)], "BlockRows", plan.BlockRows);
            using (RowBlocks.Open(writer))
            {
                condition.EmitRowsOfSpan(writer);
                writer.Line($"NormalNoise.Fill(ref codes, {Expression.Times("row", units)}, {Expression.Times("count", units)}, key);");
                string outputs = RowBlocks.AtSpan("outputs", plan.Input.Length);
                writer.Call("DecodeBatch", ["ref block.Start", "ref codes", .. condition.Passed, $"ref {outputs}", "count"]);
            }
        }

        writer.Line();
    }
}
