using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints how samples and batches run through the layers.</summary>
internal static class InferenceEmitter
{
    /// <summary>The floats up to which the outputs between layers lie on the stack: 192 KB of the 1.5 MB of a .NET thread.</summary>
    private const int MostStackFloats = 48 * 1024;

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        writer.Lines(
            "/// <summary>The rows that a batch call carries through all layers at a time, so that they stay in the cache.</summary>",
            $"private const int BlockRows = {plan.BlockRows};",
            "");
        LayerPlan[] all = [.. plan.Layers], encoder = [.. plan.Encoder], decoder = [.. plan.Decoder];
        EmitSample(writer, "Encode", encoder, "input", "code");
        EmitSample(writer, "Decode", decoder, "code", "reconstruction");
        EmitSample(writer, "Reconstruct", all, "input", "reconstruction");
        EmitSampleError(writer, plan, all);
        EmitBatch(writer, plan, "EncodeBatch", encoder, "inputs", "codes");
        EmitBatch(writer, plan, "DecodeBatch", decoder, "codes", "reconstructions");
        EmitBatch(writer, plan, "ReconstructBatch", all, "inputs", "reconstructions");
        EmitBatchError(writer, plan, all);
    }

    private static void EmitSample(
        SourceWriter writer, string name, LayerPlan[] layers, string source, string target)
    {
        using (writer.Open($"public static void {name}(AlignedFloats block, ReadOnlySpan<float> {source}, Span<float> {target})"))
        {
            writer.Lines(
                $"SpanLength.Require({source}.Length, {layers[0].Inputs}, nameof({source}));",
                $"SpanLength.Require({target}.Length, {layers[layers.Length - 1].Outputs}, nameof({target}));",
                $"{name}(ref block.Start, ref MemoryMarshal.GetReference({source}), ref MemoryMarshal.GetReference({target}));");
        }

        writer.Line();
        writer.Line("[MethodImpl(Compile.Whole)]");
        using (writer.Open($"private static void {name}(ref float parameters, ref float {source}, ref float {target})"))
        {
            EmitBuffers(writer, layers.Take(layers.Length - 1), 1);
            EmitCalls(writer, layers, source, target, TypeArgument);
        }

        writer.Line();
    }

    private static void EmitSampleError(SourceWriter writer, NetworkPlan plan, LayerPlan[] layers)
    {
        using (writer.Open("public static float ReconstructionError(AlignedFloats block, ReadOnlySpan<float> input)"))
        {
            writer.Lines(
                $"SpanLength.Require(input.Length, {plan.Input.Length}, nameof(input));",
                "return ReconstructionError(ref block.Start, ref MemoryMarshal.GetReference(input));");
        }

        writer.Line();
        writer.Line("[MethodImpl(Compile.Whole)]");
        using (writer.Open("private static float ReconstructionError(ref float parameters, ref float input)"))
        {
            EmitBuffers(writer, layers, 1);
            EmitCalls(writer, layers, "input", plan.Last.Variable, PreActivation);
            writer.Lines(
                "float error = 0f;",
                $"{plan.Loss.ValuesCall(plan.Last.Variable, "input", "error", "1", plan.Input, plan.Last.Activation)};",
                "return error;");
        }

        writer.Line();
    }

    private static void EmitCalls(
        SourceWriter writer, LayerPlan[] layers, string source, string target, Func<LayerPlan, string> typeArgument)
    {
        string before = source;
        foreach (LayerPlan layer in layers)
        {
            string output = layer == layers[layers.Length - 1] ? target : layer.Variable;
            writer.Line($"{layer.Name}{typeArgument(layer)}(ref parameters, ref {before}, ref {output});");
            before = output;
        }
    }

    private static void EmitBatch(SourceWriter writer, NetworkPlan plan, string name, LayerPlan[] layers, string source, string target)
    {
        LayerPlan last = layers[layers.Length - 1];
        EmitBatchEntry(writer, name, source, layers[0].Inputs, target, last.Outputs);
        using (writer.Open($"private static void {name}(ref float parameters, ref float {source}, ref float {target}, nint rows)"))
        {
            EmitBuffers(writer, layers.Take(layers.Length - 1), plan.BlockRows);
            using (OpenBlocks(writer))
                EmitRowCalls(writer, layers, source, $"Unsafe.Add(ref {target}, row * {last.Outputs})", TypeArgument);
        }

        writer.Line();
    }

    private static void EmitBatchError(SourceWriter writer, NetworkPlan plan, LayerPlan[] layers)
    {
        EmitBatchEntry(writer, "ReconstructionErrorBatch", "inputs", plan.Input.Length, "errors", 1);
        using (writer.Open(
            "private static void ReconstructionErrorBatch(ref float parameters, ref float inputs, ref float errors, nint rows)"))
        {
            EmitBuffers(writer, layers, plan.BlockRows);
            using (OpenBlocks(writer))
            {
                EmitRowCalls(writer, layers, "inputs", plan.Last.Variable, PreActivation);
                writer.Lines(
                    $"ref float targets = ref Unsafe.Add(ref inputs, row * {plan.Input.Length});",
                    "ref float losses = ref Unsafe.Add(ref errors, row);",
                    $"{plan.Loss.ValuesCall(plan.Last.Variable, "targets", "losses", "count", plan.Input, plan.Last.Activation)};");
            }
        }

        writer.Line();
    }

    private static void EmitBatchEntry(SourceWriter writer, string name, string source, int sourceRow, string target, int targetRow)
    {
        using (writer.Open($"public static void {name}(AlignedFloats block, ReadOnlySpan<float> {source}, Span<float> {target})"))
        {
            writer.Lines(
                "nint rows = SpanLength.Rows("
                + $"{source}.Length, {sourceRow}, {target}.Length, {targetRow}, nameof({source}), nameof({target}));",
                $"{name}(",
                $"    ref block.Start, ref MemoryMarshal.GetReference({source}), ref MemoryMarshal.GetReference({target}), rows);");
        }

        writer.Line();
    }

    private static SourceWriter.Block OpenBlocks(SourceWriter writer)
    {
        SourceWriter.Block block = writer.Open("for (nint row = 0; row < rows; row += BlockRows)");
        writer.Line("nint count = Math.Min(BlockRows, rows - row);");
        return block;
    }

    private static void EmitRowCalls(
        SourceWriter writer, LayerPlan[] layers, string source, string target, Func<LayerPlan, string> typeArgument)
    {
        string before = $"Unsafe.Add(ref {source}, row * {layers[0].Inputs})";
        foreach (LayerPlan layer in layers)
        {
            string output = layer == layers[layers.Length - 1] ? target : layer.Variable;
            writer.Line($"{layer.Name}Rows{typeArgument(layer)}(ref parameters, ref {before}, ref {output}, count);");
            before = output;
        }
    }

    private static void EmitBuffers(SourceWriter writer, IEnumerable<LayerPlan> layers, int rows)
    {
        LayerPlan[] kept = [.. layers];
        bool onStack = kept.Sum(layer => (long)layer.Outputs * rows) <= MostStackFloats;
        string times = rows == 1 ? "" : "BlockRows * ";
        foreach (LayerPlan layer in kept)
        {
            if (onStack)
            {
                writer.Line($"ref float {layer.Variable} = ref MemoryMarshal.GetReference(stackalloc float[{times}{layer.Outputs}]);");
            }
            else
            {
                writer.Line($"using PooledFloats {layer.Variable}Buffer = new PooledFloats({times}{layer.Outputs});");
                writer.Line($"ref float {layer.Variable} = ref {layer.Variable}Buffer.Start;");
            }
        }
    }

    private static string TypeArgument(LayerPlan layer) => layer.FeedsLoss ? $"<{layer.Activation.Name}>" : "";

    private static string PreActivation(LayerPlan layer) => layer.FeedsLoss ? "<Identity>" : "";
}
