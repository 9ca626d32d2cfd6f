using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Operations;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>Prints how samples and batches run through the layers.</summary>
internal static class InferenceMath
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        writer.Lines(
            "/// <summary>The rows that a batch call carries through all layers at a time, so that they stay in the cache.</summary>",
            $"private const int BlockRows = {plan.BlockRows};",
            "");
        LayerPlan[] encoder = [.. plan.Encoder], decoder = [.. plan.Decoder], all = [.. encoder, .. decoder];
        if (CodeFeature.Row.Applies(plan))
        {
            EmitSample(writer, plan, InferenceFeature.Encode, encoder);
            EmitSample(writer, plan, InferenceFeature.Decode, decoder);
        }

        EmitSample(writer, plan, InferenceFeature.Reconstruct, all);
        EmitSampleError(writer, plan, all);
        if (CodeFeature.Row.Applies(plan))
        {
            EmitBatch(writer, plan, InferenceFeature.EncodeBatch, encoder);
            EmitBatch(writer, plan, InferenceFeature.DecodeBatch, decoder);
        }

        EmitBatch(writer, plan, InferenceFeature.ReconstructBatch, all);
        EmitBatchError(writer, plan, all);
    }

    private static void EmitSample(SourceWriter writer, NetworkPlan plan, EntryPoint entry, LayerPlan[] layers)
    {
        Condition condition = new(plan, layers);
        EntryMethod.EmitForward(writer, plan, entry, condition);
        (string source, string target) = (entry.Parameters[0].Name, entry.Parameters[2].Name);
        writer.Line("[MethodImpl(Jit.Optimized)]");
        string references = $"ref float parameters, ref float {source}, {condition.Reference}ref float {target}";
        using (writer.Open($"private static void {entry.Name}({references})"))
        {
            LayerRun run = LayerRun.OfSample(plan, layers);
            BufferEmitter.Emit(writer, run.Buffered, null, 1);
            run.Emit(writer, source, target, null, endsInLoss: false);
        }

        writer.Line();
    }

    private static void EmitSampleError(SourceWriter writer, NetworkPlan plan, LayerPlan[] layers)
    {
        Condition condition = new(plan, layers);
        EntryMethod.EmitForward(writer, plan, InferenceFeature.Error, condition);
        writer.Line("[MethodImpl(Jit.Optimized)]");
        using (writer.Open($"private static float ReconstructionError(ref float parameters, ref float input{condition.LastReference})"))
        {
            string output = layers[layers.Length - 1].Variable;
            LayerRun run = LayerRun.OfSample(plan, layers);
            BufferEmitter.Emit(writer, run.Kept, null, 1);
            run.Emit(writer, "input", output, null, endsInLoss: true);
            writer.Line("float error = 0f;");
            OutputCall.Errors(writer, plan, output, "input", "error", "1");
            writer.Line("return error;");
        }

        writer.Line();
    }

    private static void EmitBatch(SourceWriter writer, NetworkPlan plan, EntryPoint entry, LayerPlan[] layers)
    {
        EntryMethod.EmitForward(writer, plan, entry, new Condition(plan, layers, isBatch: true));
        BatchMethod.Emit(writer, plan, entry.Name, layers, Row(entry.Parameters[0]), Row(entry.Parameters[2]));

        (string Name, int Length) Row(Parameter span) => (span.Name, span.Length!.Of(plan));
    }

    private static void EmitBatchError(SourceWriter writer, NetworkPlan plan, LayerPlan[] layers)
    {
        Condition condition = new(plan, layers, isBatch: true);
        Originals originals = new(plan);
        EntryMethod.EmitForward(writer, plan, InferenceFeature.ErrorBatch, condition, originals.Argument);
        string references =
            $"ref float parameters, ref float inputs, {originals.Reference}{condition.Reference}ref float errors, nint rows";
        using (writer.Open($"private static void ReconstructionErrorBatch({references})"))
        {
            string output = layers[layers.Length - 1].Variable, source = RowBlocks.At("inputs", plan.Input.Length);
            bool isInLanes = LaneRule.Suits(layers);
            LayerRun run = LayerRun.OfBlock(plan, layers);
            if (isInLanes)
                LaneEmitter.EmitBuffers(writer, layers, (output, plan.Input.Length));
            else
                BufferEmitter.Emit(writer, run.Kept, "BlockRows", plan.BlockRows);
            using (isInLanes ? LaneEmitter.OpenBlocks(writer, layers) : RowBlocks.Open(writer))
            {
                condition.EmitRows(writer);
                if (isInLanes)
                    LaneEmitter.EmitCalls(writer, plan, layers, source, output, endsInLoss: true);
                else
                    run.Emit(writer, source, output, "count", endsInLoss: true);
                writer.Lines(
                    $"ref float targets = ref {RowBlocks.At(originals.Name, plan.Input.Length)};",
                    "ref float losses = ref Unsafe.Add(ref errors, row);");
                OutputCall.Errors(writer, plan, output, "targets", "losses", "count");
            }
        }

        writer.Line();
    }
}
