using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints what a network does with its code as a distribution: samples, bounds and estimates of likelihoods.</summary>
internal static class DistributionEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan, LikelihoodScale likelihood)
    {
        EmitDistributions(writer, plan);
        EmitLikelihoods(writer, plan, likelihood);
        EmitSamples(writer, plan);
        EmitEncodings(writer, plan);
        EmitBounds(writer, plan);
        EmitEstimate(writer, plan);
    }

    /// <summary>The encoder up to the layer that the code is drawn from.</summary>
    private static void EmitDistributions(SourceWriter writer, NetworkPlan plan)
    {
        LayerPlan[] layers = [.. plan.Encoder.Where(layer => layer != plan.Code)];
        IEnumerable<LayerPlan> between = layers.Take(layers.Length - 1);
        int length = plan.Code.Inputs;
        writer.Lines(
            $"/// <summary>The {length / 2} means and then the log variances of the code of one sample.</summary>",
            "[MethodImpl(Compile.Whole)]");
        using (writer.Open("private static void Distribution(ref float parameters, ref float input, ref float distribution)"))
        {
            BufferEmitter.Emit(writer, between, null, 1);
            InferenceEmitter.EmitCalls(writer, plan, layers, "input", "distribution", null, endsInLoss: false);
        }

        writer.Line();
        using (writer.Open(
            "private static void DistributionBatch(ref float parameters, ref float inputs, ref float distributions, nint rows)"))
        {
            BufferEmitter.Emit(writer, between, "BlockRows", plan.BlockRows);
            using (InferenceEmitter.OpenBlocks(writer))
            {
                string source = InferenceEmitter.Row("inputs", plan.Input.Length);
                string target = InferenceEmitter.Row("distributions", length);
                InferenceEmitter.EmitCalls(writer, plan, layers, source, target, "count", endsInLoss: false);
            }
        }

        writer.Line();
    }

    /// <summary>The decoder and the loss behind it.</summary>
    private static void EmitLikelihoods(SourceWriter writer, NetworkPlan plan, LikelihoodScale likelihood)
    {
        LayerPlan[] layers = [.. plan.Decoder];
        Planning.Shape output = plan.Last.Operator.Output;
        string last = layers[layers.Length - 1].Variable;
        writer.Lines(
            "/// <summary>The negative logarithm of the likelihood of one sample, given a code.</summary>",
            "[MethodImpl(Compile.Whole)]");
        using (writer.Open("private static float LikelihoodLoss(ref float parameters, ref float code, ref float input)"))
        {
            BufferEmitter.Emit(writer, layers, null, 1);
            InferenceEmitter.EmitCalls(writer, plan, layers, "code", last, null, endsInLoss: true);
            writer.Lines(
                "float loss = 0f;",
                $"{plan.Loss.ValuesCall(last, "input", "loss", "1", output, plan.LossActivation)};");
            LayerCall.Likelihood(writer, "loss", "1", likelihood);
            writer.Line("return loss;");
        }

        writer.Line();
        using (writer.Open("private static void LikelihoodLossBatch("
            + "ref float parameters, ref float codes, ref float inputs, ref float results, nint rows)"))
        {
            BufferEmitter.Emit(writer, layers, "BlockRows", plan.BlockRows);
            using (InferenceEmitter.OpenBlocks(writer))
            {
                InferenceEmitter.EmitCalls(
                    writer, plan, layers, InferenceEmitter.Row("codes", plan.Code.Outputs), last, "count", endsInLoss: true);
                writer.Lines(
                    $"ref float targets = ref {InferenceEmitter.Row("inputs", plan.Input.Length)};",
                    "ref float losses = ref Unsafe.Add(ref results, row);",
                    $"{plan.Loss.ValuesCall(last, "targets", "losses", "count", output, plan.LossActivation)};");
                LayerCall.Likelihood(writer, "losses", "count", likelihood);
            }
        }

        writer.Line();
    }

    private static void EmitSamples(SourceWriter writer, NetworkPlan plan)
    {
        int code = plan.Code.Outputs, output = plan.Input.Length;
        using (writer.Open("public static void Sample(AlignedFloats block, ulong key, Span<float> output)"))
        {
            writer.Line($"SpanLength.Require(output.Length, {output}, nameof(output));");
            BufferEmitter.Emit(writer, [("code", code)], null, 1);
            writer.Lines(
                $"NormalNoise.Fill(ref code, 0, {code}, key);",
                "Decode(ref block.Start, ref code, ref MemoryMarshal.GetReference(output));");
        }

        writer.Line();
        using (writer.Open("public static void SampleBatch(AlignedFloats block, ulong key, Span<float> outputs)"))
        {
            writer.Lines(
                $"nint rows = SpanLength.Rows(outputs.Length, {output}, nameof(outputs));",
                "ref float results = ref MemoryMarshal.GetReference(outputs);");
            BufferEmitter.Emit(writer, [("codes", code)], "BlockRows", plan.BlockRows);
            using (InferenceEmitter.OpenBlocks(writer))
            {
                writer.Line($"NormalNoise.Fill(ref codes, {LayerCall.Times("row", code)}, {LayerCall.Times("count", code)}, key);");
                writer.Call("DecodeBatch", "ref block.Start", "ref codes", $"ref {InferenceEmitter.Row("results", output)}", "count");
            }
        }

        writer.Line();
    }

    private static void EmitEncodings(SourceWriter writer, NetworkPlan plan)
    {
        int code = plan.Code.Outputs, input = plan.Input.Length;
        using (writer.Open(
            "public static void EncodeDistribution("
            + "AlignedFloats block, ReadOnlySpan<float> input, Span<float> mean, Span<float> logVariance)"))
        {
            writer.Lines(
                $"SpanLength.Require(input.Length, {input}, nameof(input));",
                $"SpanLength.Require(mean.Length, {code}, nameof(mean));",
                $"SpanLength.Require(logVariance.Length, {code}, nameof(logVariance));");
            BufferEmitter.Emit(writer, [("distribution", 2 * code)], null, 1);
            writer.Line("Distribution(ref block.Start, ref MemoryMarshal.GetReference(input), ref distribution);");
            EmitSplit(writer, "distribution", "MemoryMarshal.GetReference(mean)", "MemoryMarshal.GetReference(logVariance)", "1", code);
        }

        writer.Line();
        writer.Line("public static void EncodeDistributionBatch(");
        using (writer.Open("    AlignedFloats block, ReadOnlySpan<float> inputs, Span<float> means, Span<float> logVariances)"))
        {
            writer.Lines(
                $"nint rows = SpanLength.Rows(inputs.Length, {input}, means.Length, {code}, nameof(inputs), nameof(means));",
                $"SpanLength.Rows(inputs.Length, {input}, logVariances.Length, {code}, nameof(inputs), nameof(logVariances));",
                "ref float samples = ref MemoryMarshal.GetReference(inputs);",
                "ref float ofMeans = ref MemoryMarshal.GetReference(means);",
                "ref float ofLogVariances = ref MemoryMarshal.GetReference(logVariances);");
            BufferEmitter.Emit(writer, [("distributions", 2 * code)], "BlockRows", plan.BlockRows);
            using (InferenceEmitter.OpenBlocks(writer))
            {
                string source = InferenceEmitter.Row("samples", input);
                writer.Call("DistributionBatch", "ref block.Start", $"ref {source}", "ref distributions", "count");
                EmitSplit(
                    writer, "distributions", InferenceEmitter.Row("ofMeans", code), InferenceEmitter.Row("ofLogVariances", code), "count", code);
            }
        }

        writer.Line();
    }

    private static void EmitSplit(SourceWriter writer, string source, string means, string logVariances, string rows, int units) =>
        writer.Call("GaussianCode.Split", $"ref {source}", $"ref {means}", $"ref {logVariances}", rows, $"{units}");

    /// <summary>The negative evidence lower bound: one sample of the code, the likelihood's loss and the divergence.</summary>
    private static void EmitBounds(SourceWriter writer, NetworkPlan plan)
    {
        int code = plan.Code.Outputs, input = plan.Input.Length;
        using (writer.Open("public static float EvidenceLowerBound(AlignedFloats block, ReadOnlySpan<float> input, ulong key)"))
        {
            writer.Lines(
                $"SpanLength.Require(input.Length, {input}, nameof(input));",
                "ref float sample = ref MemoryMarshal.GetReference(input);");
            BufferEmitter.Emit(writer, [("distribution", 2 * code), ("code", code)], null, 1);
            writer.Lines(
                "Distribution(ref block.Start, ref sample, ref distribution);",
                $"GaussianCode.Sample(ref distribution, ref code, 0, 1, {code}, key);",
                "float divergence = 0f;",
                $"GaussianCode.Divergence(ref distribution, ref divergence, 1, {code});",
                "return -divergence - LikelihoodLoss(ref block.Start, ref code, ref sample);");
        }

        writer.Line();
        EmitBoundsEntry(writer, plan, "EvidenceLowerBoundBatch", "ReadOnlySpan<float> inputs, ulong key, Span<float> bounds", "bounds");
        EmitBoundsEntry(writer, plan, "EvaluateBatch", "ReadOnlySpan<float> inputs, Span<float> losses", "losses");
        writer.Line("/// <summary>The negative bounds, with noise of a key, or for each row with noise that is a function of its values.</summary>");
        using (writer.Open("private static void NegativeBounds("
            + "ref float parameters, ref float inputs, ref float results, nint rows, ulong? key)"))
        {
            BufferEmitter.Emit(
                writer, [("distributions", 2 * code), ("codes", code), ("divergences", 1)], "BlockRows", plan.BlockRows);
            using (InferenceEmitter.OpenBlocks(writer))
            {
                writer.Line($"ref float samples = ref {InferenceEmitter.Row("inputs", input)};");
                using (writer.Open("if (key is { } of)"))
                    writer.Line($"NormalNoise.Fill(ref codes, {LayerCall.Times("row", code)}, {LayerCall.Times("count", code)}, of);");
                using (writer.Open("else"))
                    writer.Line($"RowNoise.Fill(ref samples, {input}, ref codes, {code}, count);");
                writer.Lines(
                    "DistributionBatch(ref parameters, ref samples, ref distributions, count);",
                    $"GaussianCode.Draw(ref distributions, {2 * code}, ref codes, ref codes, count, {code});",
                    $"GaussianCode.Divergence(ref distributions, ref divergences, count, {code});",
                    "LikelihoodLossBatch(ref parameters, ref codes, ref samples, ref Unsafe.Add(ref results, row), count);",
                    "Addition.Accumulate(ref divergences, ref Unsafe.Add(ref results, row), count);");
            }
        }

        writer.Line();
    }

    private static void EmitBoundsEntry(SourceWriter writer, NetworkPlan plan, string name, string parameters, string target)
    {
        using (writer.Open($"public static void {name}(AlignedFloats block, {parameters})"))
        {
            bool isBound = parameters.Contains("ulong key");
            writer.Lines(
                $"nint rows = SpanLength.Rows(inputs.Length, {plan.Input.Length}, {target}.Length, 1, nameof(inputs), nameof({target}));",
                $"ref float results = ref MemoryMarshal.GetReference({target});",
                "NegativeBounds(ref block.Start, ref MemoryMarshal.GetReference(inputs), ref results, rows, "
                + $"{(isBound ? "key" : "null")});");
            if (isBound)
                writer.Line("LikelihoodScale.Apply(ref results, rows, -1f, 0f);");
        }

        writer.Line();
    }

    /// <summary>Importance-weighted samples; each block of them is compared with copies of the one input.</summary>
    private static void EmitEstimate(SourceWriter writer, NetworkPlan plan)
    {
        int code = plan.Code.Outputs, input = plan.Input.Length;
        using (writer.Open("public static float LogLikelihood(AlignedFloats block, ReadOnlySpan<float> input, int samples, ulong key)"))
        {
            writer.Lines(
                $"SpanLength.Require(input.Length, {input}, nameof(input));",
                "ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);",
                "ref float sample = ref MemoryMarshal.GetReference(input);",
                "nint rows = samples;",
                "LogSumExponential sum = default;");
            BufferEmitter.Emit(
                writer,
                [("targets", input), ("distribution", 2 * code), ("noise", code), ("codes", code), ("losses", 1), ("logarithms", 1)],
                "BlockRows",
                plan.BlockRows);
            writer.Lines(
                "Distribution(ref block.Start, ref sample, ref distribution);",
                "nint copies = Math.Min(BlockRows, rows);",
                "for (nint copy = 0; copy < copies; copy++)",
                $"    input.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref targets, {LayerCall.Times("copy", input)}), {input}));");
            using (InferenceEmitter.OpenBlocks(writer))
            {
                writer.Lines(
                    $"NormalNoise.Fill(ref noise, {LayerCall.Times("row", code)}, {LayerCall.Times("count", code)}, key);",
                    $"GaussianCode.Draw(ref distribution, 0, ref noise, ref codes, count, {code});",
                    "LikelihoodLossBatch(ref block.Start, ref codes, ref targets, ref losses, count);");
                writer.Call(
                    "ImportanceWeights.Logarithms",
                    $"ref Unsafe.Add(ref distribution, {code})",
                    "ref noise",
                    "ref codes",
                    "ref losses",
                    "ref logarithms",
                    "count",
                    $"{code}");
                writer.Line("sum.Add(ref logarithms, count);");
            }

            writer.Line("return sum.OfMean(rows);");
        }

        writer.Line();
    }
}
