using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints what a network does with its parameters as a whole: first values, preparation for inference, running statistics, names in files.</summary>
internal static class StateEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        EmitInitialize(writer, plan);
        if (plan.HasPenalty)
            EmitPenalty(writer, plan);
        if (plan.Terms.Any())
            EmitLossTerms(writer, plan);
        if (plan.AfterStep.Count > 0)
            EmitUpdateStatistics(writer, plan);
        if (plan.Inference.IsPrepared)
            EmitPrepare(writer, plan);
        if (plan.Inference.IsPacked)
            EmitPack(writer, plan);
        EmitTensors(writer, plan);
    }

    private static void EmitInitialize(SourceWriter writer, NetworkPlan plan)
    {
        string what = plan.BufferCount > 0 ? "biases and running means" : "biases";
        writer.Line($"/// <summary>Draws the weights; {what} stay zero.</summary>");
        using (writer.Open("public static void Initialize(Span<float> parameters, int seed)"))
        {
            foreach ((LayerPlan layer, TensorPlan tensor, int offset) in plan.Tensors.Where(entry => entry.Tensor.Initial is not null))
            {
                string statement = tensor.Initial!.Statement
                    .Replace("{random}", $"new CounterRandom(unchecked((uint)seed), {layer.Number})")
                    .Replace("{tensor}", $"parameters.Slice({offset}, {tensor.Length})");
                writer.Lines($"// {layer.Name} {tensor.Name}: {tensor.Initial.Description}", $"{statement};");
            }
        }

        writer.Line();
    }

    private static void EmitPenalty(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line(
            "/// <summary>The penalty on the weights: for each layer l1 times their magnitudes plus l2 times their squares.</summary>");
        using (writer.Open("public static float Penalty(AlignedFloats block)"))
        {
            writer.Lines("ref float parameters = ref block.Start;", "float sum = 0f;");
            foreach (LayerPlan layer in plan.Layers.Where(layer => layer.Penalty.HasValue))
            {
                writer.Call(
                    "sum += WeightPenalty.Value",
                    $"ref Unsafe.Add(ref parameters, {layer.Weights.Offset})",
                    $"{layer.Tensors[0].Length}",
                    SourceWriter.Literal(layer.Penalty.L1),
                    SourceWriter.Literal(layer.Penalty.L2));
            }

            writer.Line("return sum;");
        }

        writer.Line();
    }

    private static void EmitLossTerms(SourceWriter writer, NetworkPlan plan)
    {
        writer.Lines(
            "/// <summary>The terms whose weighted sum training minimizes.</summary>",
            "public static ImmutableArray<LossTerm> LossTerms { get; } = ImmutableArray.Create(");
        using (writer.Indent())
        {
            writer.Line("new LossTerm(LossTerm.Reconstruction, 1f),");
            TermPlan[] terms = [.. plan.Terms];
            for (int i = 0; i < terms.Length; i++)
            {
                string end = i == terms.Length - 1 ? ");" : ",";
                writer.Line($"new LossTerm(\"{terms[i].Name}\", {SourceWriter.Literal(terms[i].Weight)}){end}");
            }
        }

        writer.Line();
    }

    private static void EmitUpdateStatistics(SourceWriter writer, NetworkPlan plan)
    {
        StageBody.AfterStep(writer, plan).EmitAfterStep(writer);
        writer.Line();
    }

    private static void EmitPrepare(SourceWriter writer, NetworkPlan plan)
    {
        writer.Lines(
            "/// <summary>",
            "/// Makes the weights that inference reads, behind the state: normalizations become part of the layers before them, tied weights",
            "/// are transposed. Each value is written once, so that others may read the same bits meanwhile.",
            "/// </summary>");
        EmitPasses(writer, plan, "PrepareForInference", plan.Inference.Prepared, PassKind.Prepare);
    }

    private static void EmitPack(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line("/// <summary>Packs the weights that batches read, behind all others. Each value is written once.</summary>");
        EmitPasses(writer, plan, "PackForBatches", plan.Inference.Packed, PassKind.Pack);
    }

    private static void EmitPasses(SourceWriter writer, NetworkPlan plan, string name, IEnumerable<int> layers, PassKind kind)
    {
        using (writer.Open($"public static void {name}(AlignedFloats block)"))
        {
            writer.Line("ref float state = ref block.Start;");
            foreach (LayerPlan layer in layers.Select(number => plan.Layers[number - 1]))
                layer.Pass(kind).Call(writer, layer);
        }

        writer.Line();
    }

    private static void EmitTensors(SourceWriter writer, NetworkPlan plan)
    {
        writer.Lines(
            "/// <summary>The tensors as PyTorch names and shapes them, and where they lie in the parameter block.</summary>",
            "public static ReadOnlySpan<TensorLayout> Tensors => TensorArray;",
            "",
            "private static readonly TensorLayout[] TensorArray =",
            "{");
        using (writer.Indent())
        {
            foreach ((LayerPlan layer, TensorPlan tensor, int offset) in plan.Tensors)
            {
                writer.Line($"new TensorLayout(\"{layer.Module}.{tensor.Name}\", {offset},");
                writer.Line($"    {Array(tensor.Shape)}, {Array(tensor.Lengths)}, {Array(tensor.Strides)}),");
            }
        }

        writer.Line("};");

        static string Array(IEnumerable<int> values) =>
            $"ImmutableArray.Create({string.Join(", ", values.Select(value => $"{value}"))})";
    }
}
