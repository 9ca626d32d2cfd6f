using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Operations;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>Prints the evidence lower bound of samples and estimates of their likelihood.</summary>
internal sealed class BoundMath(SourceWriter writer, NetworkPlan plan)
{
    /// <summary>The loss in validation: of the contract of training, not of the class.</summary>
    public static EntryPoint Evaluation { get; } = new(
        "EvaluateBatch", "", Parameter.Inputs, Parameter.Condition, new Parameter("losses", ParameterType.Target))
    {
        IsBatch = true,
    };

    private readonly LayerPlan[] _encoder = DistributionMath.Encoder(plan);
    private readonly LayerPlan[] _decoder = [.. plan.Decoder];
    private readonly int _units = plan.Code.Outputs;
    private readonly int _input = plan.Input.Length;
    private readonly Originals _originals = new(plan);

    private string Noise => $"{Expression.Times("row", _units)}, {Expression.Times("count", _units)}";

    public void Emit()
    {
        EmitLoss();
        EmitLossBatch();
        EmitBound();
        EmitBoundBatch();
        if (plan.Trains)
            EmitEvaluation();
        EmitBounds();
        EmitEstimate();
    }

    /// <summary>The decoder and the loss behind it.</summary>
    private void EmitLoss()
    {
        string condition = new Condition(plan, _decoder).Reference;
        writer.Lines(
            "/// <summary>The negative logarithm of the likelihood of one sample, given a code.</summary>",
            "[MethodImpl(Jit.Optimized)]");
        using (writer.Open($"private static float LikelihoodLoss(ref float parameters, ref float code, {condition}ref float input)"))
        {
            BufferEmitter.Emit(writer, _decoder, null, 1);
            LayerCalls.Emit(writer, plan, _decoder, "code", Output, null, endsInLoss: true);
            writer.Line("float loss = 0f;");
            OutputCall.Likelihoods(writer, plan, Output, "input", "loss", "1");
            writer.Line("return loss;");
        }

        writer.Line();
    }

    private void EmitLossBatch()
    {
        Condition condition = new(plan, _decoder, isBatch: true);
        writer.Line("private static void LikelihoodLossBatch(");
        using (writer.Open(
            $"    ref float parameters, ref float codes, {condition.Reference}ref float inputs, ref float results, nint rows)"))
        {
            BufferEmitter.Emit(writer, _decoder, "BlockRows", plan.BlockRows);
            using (RowBlocks.Open(writer))
            {
                condition.EmitRows(writer);
                LayerCalls.Emit(
                    writer, plan, _decoder, RowBlocks.At("codes", _units), Output, "count", endsInLoss: true);
                writer.Lines(
                    $"ref float targets = ref {RowBlocks.At("inputs", _input)};",
                    "ref float losses = ref Unsafe.Add(ref results, row);");
                OutputCall.Likelihoods(writer, plan, Output, "targets", "losses", "count");
            }
        }

        writer.Line();
    }

    /// <summary>The output of the last layer of the decoder.</summary>
    private string Output => _decoder[_decoder.Length - 1].Variable;

    private void EmitBound()
    {
        Condition condition = new(plan, [.. _encoder, .. _decoder]);
        using (EntryMethod.Open(writer, plan, DistributionFeature.Bound))
        {
            writer.Line("ref float sample = ref MemoryMarshal.GetReference(input);");
            BufferEmitter.Emit(writer, [("distribution", plan.Code.Inputs), ("code", _units)], null, 1);
            writer.Call(
                "Distribution", ["ref block.Start", "ref sample", .. new Condition(plan, _encoder).Argument, "ref distribution"]);
            writer.Lines(
                $"GaussianCode.Sample(ref distribution, ref code, 0, 1, {_units}, key);",
                "float divergence = 0f;",
                $"GaussianCode.Divergence(ref distribution, ref divergence, 1, {_units});");
            writer.Call(
                "return -divergence - LikelihoodLoss",
                ["ref block.Start", "ref code", .. new Condition(plan, _decoder).Argument, "ref sample"]);
        }

        writer.Line();
    }

    private void EmitBoundBatch()
    {
        using (EntryMethod.Open(writer, plan, DistributionFeature.BoundBatch))
        {
            EmitNegativeBounds("bounds", "key");
            writer.Line("LikelihoodScale.Apply(ref results, rows, -1f, 0f);");
        }

        writer.Line();
    }

    private void EmitEvaluation()
    {
        using (EntryMethod.Open(writer, plan, Evaluation))
            EmitNegativeBounds("losses", "null");
        writer.Line();
    }

    private void EmitNegativeBounds(string target, string key)
    {
        writer.Line($"ref float results = ref MemoryMarshal.GetReference({target});");
        writer.Call(
            "NegativeBounds",
            [
                "ref block.Start",
                "ref MemoryMarshal.GetReference(inputs)",
                .. _originals.Argument,
                .. new Condition(plan, [.. _encoder, .. _decoder], isBatch: true).Argument,
                "ref results",
                "rows",
                key,
            ]);
    }

    /// <summary>One sample of each code: the loss of the likelihood and the divergence.</summary>
    private void EmitBounds()
    {
        Condition condition = new(plan, [.. _encoder, .. _decoder], isBatch: true);
        writer.Lines(
            "/// <summary>The negative bounds, with noise of a key, or for each row with noise that is a function of its values.</summary>",
            "private static void NegativeBounds(");
        string samples = $"ref float inputs, {_originals.Reference}{condition.Reference}";
        using (writer.Open($"    ref float parameters, {samples}ref float results, nint rows, ulong? key)"))
        {
            (string, int)[] values = [("distributions", plan.Code.Inputs), ("codes", _units), ("divergences", 1)];
            BufferEmitter.Emit(writer, values, "BlockRows", plan.BlockRows);
            using (RowBlocks.Open(writer))
            {
                writer.Line($"ref float samples = ref {RowBlocks.At("inputs", _input)};");
                if (plan.Corrupts)
                    writer.Line($"ref float targets = ref {RowBlocks.At(_originals.Name, _input)};");
                string targets = plan.Corrupts ? "ref targets" : "ref samples";
                condition.EmitRows(writer);
                using (writer.Open("if (key is { } drawn)"))
                    writer.Line($"NormalNoise.Fill(ref codes, {Noise}, drawn);");
                using (writer.Open("else"))
                    writer.Line($"RowNoise.Fill({targets}, {_input}, ref codes, {_units}, count);");
                writer.Call(
                    "DistributionBatch",
                    ["ref parameters", "ref samples", .. new Condition(plan, _encoder).Passed, "ref distributions", "count"]);
                writer.Lines(
                    $"GaussianCode.Draw(ref distributions, {plan.Code.Inputs}, ref codes, ref codes, count, {_units});",
                    $"GaussianCode.Divergence(ref distributions, ref divergences, count, {_units});",
                    "ref float losses = ref Unsafe.Add(ref results, row);");
                writer.Call(
                    "LikelihoodLossBatch",
                    ["ref parameters", "ref codes", .. new Condition(plan, _decoder).Passed, targets, "ref losses", "count"]);
                writer.Line("Addition.Accumulate(ref divergences, ref losses, count);");
            }
        }

        writer.Line();
    }

    /// <summary>Importance-weighted samples of the code of one input, of which each block of them is compared with copies.</summary>
    private void EmitEstimate()
    {
        Condition encoder = new(plan, _encoder), decoder = new(plan, _decoder);
        using (EntryMethod.Open(writer, plan, DistributionFeature.Likelihood))
        {
            writer.Lines(
                "nint rows = samples;",
                "LogSumExponential sum = default;");
            (string, int)[] conditions = decoder.Passed.Length > 0 ? [("conditions", plan.ConditionLength)] : [];
            (string, int)[] values =
            [
                ("targets", _input), ("distribution", plan.Code.Inputs), ("noise", _units), ("codes", _units), ("losses", 1),
                ("logarithms", 1), .. conditions,
            ];
            BufferEmitter.Emit(writer, values, "BlockRows", plan.BlockRows);
            writer.Call(
                "Distribution",
                ["ref block.Start", "ref MemoryMarshal.GetReference(input)", .. encoder.Argument, "ref distribution"]);
            writer.Line("ImportanceWeights.Repeat(input, ref targets, Math.Min(BlockRows, rows));");
            if (conditions.Length > 0)
                writer.Line("ImportanceWeights.Repeat(condition, ref conditions, Math.Min(BlockRows, rows));");
            using (RowBlocks.Open(writer))
            {
                writer.Lines(
                    $"NormalNoise.Fill(ref noise, {Noise}, key);",
                    $"GaussianCode.Draw(ref distribution, 0, ref noise, ref codes, count, {_units});");
                writer.Call(
                    "LikelihoodLossBatch",
                    [
                        "ref block.Start", "ref codes", .. conditions.Select(_ => "ref conditions"), "ref targets", "ref losses", "count",
                    ]);
                writer.Call(
                    "ImportanceWeights.Logarithms",
                    $"ref Unsafe.Add(ref distribution, {_units})",
                    "ref noise",
                    "ref codes",
                    "ref losses",
                    "ref logarithms",
                    "count",
                    $"{_units}");
                writer.Line("sum.Add(ref logarithms, count);");
            }

            writer.Line("return sum.OfMean(rows);");
        }

        writer.Line();
    }
}
