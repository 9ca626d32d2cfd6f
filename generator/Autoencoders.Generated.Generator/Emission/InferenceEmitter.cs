using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints how samples and batches run through the layers.</summary>
internal static class InferenceEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        writer.Lines(
            "/// <summary>The rows that a batch call carries through all layers at a time, so that they stay in the cache.</summary>",
            $"private const int BlockRows = {plan.BlockRows};",
            "");
        LayerPlan[] encoder = [.. plan.Encoder], decoder = [.. plan.Decoder], all = [.. encoder, .. decoder];
        int input = plan.Input.Length, code = plan.Code.Outputs;
        EmitSample(writer, plan, "Encode", encoder, ("input", input), ("code", code));
        EmitSample(writer, plan, "Decode", decoder, ("code", code), ("reconstruction", input));
        EmitSample(writer, plan, "Reconstruct", all, ("input", input), ("reconstruction", input));
        EmitSampleError(writer, plan, all);
        EmitBatch(writer, plan, "EncodeBatch", encoder, ("inputs", input), ("codes", code));
        EmitBatch(writer, plan, "DecodeBatch", decoder, ("codes", code), ("reconstructions", input));
        EmitBatch(writer, plan, "ReconstructBatch", all, ("inputs", input), ("reconstructions", input));
        EmitBatchError(writer, plan, all);
    }

    private static void EmitSample(
        SourceWriter writer,
        NetworkPlan plan,
        string name,
        LayerPlan[] layers,
        (string Name, int Length) source,
        (string Name, int Length) target)
    {
        Condition condition = new(plan, layers);
        string parameters = $"ReadOnlySpan<float> {source.Name}, {condition.Parameter}Span<float> {target.Name}";
        using (writer.Open($"public static void {name}(AlignedFloats block, {parameters})"))
        {
            writer.Line($"SpanPair.Require({PairOf(source, target)});");
            condition.EmitCheck(writer);
            condition.EmitApart(writer, target.Name);
            writer.Call(
                name,
                [
                    "ref block.Start",
                    $"ref MemoryMarshal.GetReference({source.Name})",
                    .. condition.Argument,
                    $"ref MemoryMarshal.GetReference({target.Name})",
                ]);
        }

        writer.Line();
        writer.Line("[MethodImpl(Jit.Optimized)]");
        string references = $"ref float parameters, ref float {source.Name}, {condition.Reference}ref float {target.Name}";
        using (writer.Open($"private static void {name}({references})"))
        {
            LayerRun run = LayerRun.OfSample(plan, layers);
            BufferEmitter.Emit(writer, run.Kept.Where(layer => layer != layers[layers.Length - 1]), null, 1);
            run.Emit(writer, source.Name, target.Name, null, endsInLoss: false);
        }

        writer.Line();
    }

    private static string PairOf((string Name, int Length) source, (string Name, int Length) target) =>
        $"{source.Name}, {source.Length}, {target.Name}, {target.Length}, nameof({source.Name}), nameof({target.Name})";

    private static void EmitSampleError(SourceWriter writer, NetworkPlan plan, LayerPlan[] layers)
    {
        Condition condition = new(plan, layers);
        string parameters = $"ReadOnlySpan<float> input{condition.LastParameter}";
        using (writer.Open($"public static float ReconstructionError(AlignedFloats block, {parameters})"))
        {
            writer.Line($"SpanLength.Require(input.Length, {plan.Input.Length}, nameof(input));");
            condition.EmitCheck(writer);
            writer.Call(
                "return ReconstructionError", ["ref block.Start", "ref MemoryMarshal.GetReference(input)", .. condition.Argument]);
        }

        writer.Line();
        writer.Line("[MethodImpl(Jit.Optimized)]");
        using (writer.Open($"private static float ReconstructionError(ref float parameters, ref float input{condition.LastReference})"))
        {
            string output = layers[layers.Length - 1].Variable;
            LayerRun run = LayerRun.OfSample(plan, layers);
            BufferEmitter.Emit(writer, run.Kept, null, 1);
            run.Emit(writer, "input", output, null, endsInLoss: true);
            writer.Lines("float error = 0f;", plan.OnlyHead.ErrorsCall(output, "input", "error", "1"), "return error;");
        }

        writer.Line();
    }

    private static void EmitBatch(
        SourceWriter writer,
        NetworkPlan plan,
        string name,
        LayerPlan[] layers,
        (string Name, int Length) source,
        (string Name, int Length) target)
    {
        EmitBatchEntry(writer, new Condition(plan, layers, isBatch: true), name, source, target);
        EmitBlocks(writer, plan, name, layers, source, target);
    }

    /// <summary>Any number of rows through some layers, a block at a time.</summary>
    public static void EmitBlocks(
        SourceWriter writer,
        NetworkPlan plan,
        string name,
        LayerPlan[] layers,
        (string Name, int Length) source,
        (string Name, int Length) target)
    {
        Condition condition = new(plan, layers, isBatch: true);
        string references = $"ref float parameters, ref float {source.Name}, {condition.Reference}ref float {target.Name}, nint rows";
        using (writer.Open($"private static void {name}({references})"))
        {
            string from = Row(source.Name, source.Length), to = Row(target.Name, target.Length);
            if (LaneEmitter.Suits(layers))
            {
                LaneEmitter.EmitBuffers(writer, layers);
                using (LaneEmitter.OpenBlocks(writer))
                    LaneEmitter.EmitCalls(writer, layers, from, to, endsInLoss: false);
            }
            else
            {
                LayerRun run = LayerRun.OfBlock(plan, layers);
                BufferEmitter.Emit(
                    writer, run.Kept.Where(layer => layer != layers[layers.Length - 1]), "BlockRows", plan.BlockRows);
                using (OpenBlocks(writer))
                {
                    condition.EmitRows(writer);
                    run.Emit(writer, from, to, "count", endsInLoss: false);
                }
            }
        }

        writer.Line();
    }

    private static void EmitBatchError(SourceWriter writer, NetworkPlan plan, LayerPlan[] layers)
    {
        Condition condition = new(plan, layers, isBatch: true);
        Originals originals = new(plan);
        EmitBatchEntry(writer, condition, "ReconstructionErrorBatch", ("inputs", plan.Input.Length), ("errors", 1), originals.Argument);
        string references =
            $"ref float parameters, ref float inputs, {originals.Reference}{condition.Reference}ref float errors, nint rows";
        using (writer.Open($"private static void ReconstructionErrorBatch({references})"))
        {
            string output = layers[layers.Length - 1].Variable;
            bool isInLanes = LaneEmitter.Suits(layers);
            LayerRun run = LayerRun.OfBlock(plan, layers);
            if (isInLanes)
                LaneEmitter.EmitBuffers(writer, layers, (output, plan.Input.Length));
            else
                BufferEmitter.Emit(writer, run.Kept, "BlockRows", plan.BlockRows);
            using (isInLanes ? LaneEmitter.OpenBlocks(writer) : OpenBlocks(writer))
            {
                condition.EmitRows(writer);
                if (isInLanes)
                    LaneEmitter.EmitCalls(writer, layers, Row("inputs", plan.Input.Length), output, endsInLoss: true);
                else
                    run.Emit(writer, Row("inputs", plan.Input.Length), output, "count", endsInLoss: true);
                writer.Lines(
                    $"ref float targets = ref {Row(originals.Name, plan.Input.Length)};",
                    "ref float losses = ref Unsafe.Add(ref errors, row);",
                    plan.OnlyHead.ErrorsCall(output, "targets", "losses", "count"));
            }
        }

        writer.Line();
    }

    private static void EmitBatchEntry(
        SourceWriter writer,
        Condition condition,
        string name,
        (string Name, int Length) source,
        (string Name, int Length) target,
        params string[] originals)
    {
        string parameters = $"ReadOnlySpan<float> {source.Name}, {condition.Parameter}Span<float> {target.Name}";
        using (writer.Open($"public static void {name}(AlignedFloats block, {parameters})"))
        {
            writer.Line($"nint rows = SpanPair.Rows({PairOf(source, target)});");
            condition.EmitCheck(writer);
            condition.EmitApart(writer, target.Name);
            writer.Call(
                name,
                [
                    "ref block.Start",
                    $"ref MemoryMarshal.GetReference({source.Name})",
                    .. originals,
                    .. condition.Argument,
                    $"ref MemoryMarshal.GetReference({target.Name})",
                    "rows",
                ]);
        }

        writer.Line();
    }

    /// <summary>Opens a loop over blocks of rows, from <c>row</c> on <c>count</c> of them.</summary>
    internal static SourceWriter.Block OpenBlocks(SourceWriter writer)
    {
        SourceWriter.Block block = writer.Open("for (nint row = 0; row < rows; row += BlockRows)");
        writer.Line("nint count = Math.Min(BlockRows, rows - row);");
        return block;
    }

    /// <summary>The values of the current block of rows.</summary>
    internal static string Row(string block, int width) => $"Unsafe.Add(ref {block}, {Expression.Times("row", width)})";

    /// <summary>Calls the layers in their order; the last one stops before its activation where the loss includes it.</summary>
    internal static void EmitCalls(
        SourceWriter writer, NetworkPlan plan, LayerPlan[] layers, string source, string target, string? rows, bool endsInLoss)
    {
        Dictionary<Value, string> names = new() { [plan.ValueInInference(layers[0].Source)] = source };
        foreach (LayerPlan layer in layers)
        {
            string output = layer == layers[layers.Length - 1] ? target : layer.Variable;
            bool stops = endsInLoss && layer.FeedsLoss;
            string[] sources = [.. layer.Reads.Select(value => names[plan.ValueInInference(value)])];
            LayerCall.Infer(writer, layer, sources, output, rows, stops ? Identity.Kind : layer.InferenceActivation);
            if (layer.Activation.IsRowwise && !(stops && !plan.OnlyHead.ActivatesFirst))
                LayerCall.Rowwise(writer, layer, output, output, rows ?? "1");
            names[layer.Writes] = output;
        }
    }
}
