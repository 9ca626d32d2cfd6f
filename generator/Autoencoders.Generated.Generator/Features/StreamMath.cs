using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>Prints how one row of a stream runs through the layers.</summary>
internal static class StreamMath
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        StreamPlan stream = StreamPlan.Of(plan)!;
        (string, int) row = ("row", stream.RowLength), code = ("code", stream.CodeLength);
        EmitChecked(writer, "Push", ["EncodeRow"], row, code);
        EmitRun(writer, plan, "EncodeRow", stream.Encoder, "row", "code");
        if (stream.Reconstructs)
        {
            EmitChecked(writer, "PushThrough", ["EncodeRow", "DecodeRow"], row, code, ("reconstruction", stream.RowLength));
            EmitRun(writer, plan, "DecodeRow", stream.Decoder, "code", "reconstruction");
        }

        foreach (StreamedLayer layer in stream.Encoder.Concat(stream.Decoder).Where(layer => layer.IsOwn))
            EmitLayer(writer, plan, layer.Layer);
    }

    /// <summary>The method behind a public one. Each call leads from one of the spans to the next.</summary>
    private static void EmitChecked(SourceWriter writer, string name, string[] calls, params (string Name, int Length)[] spans)
    {
        string[] declared =
            [.. spans.Select((span, i) => $"{(i == 0 ? "ReadOnlySpan" : "Span")}<float> {span.Name}")];
        writer.Header($"public static void {name}", ["AlignedFloats block", "AlignedFloats memory", "long step", .. declared], "");
        using (writer.Open())
        {
            foreach ((string span, int length) in spans)
                writer.Line($"SpanLength.Require({span}.Length, {length}, nameof({span}));");
            for (int i = 1; i < spans.Length; i++)
            {
                for (int before = 0; before < i; before++)
                {
                    (string other, string target) = (spans[before].Name, spans[i].Name);
                    writer.Line($"SpanOverlap.Refuse({other}, {target}, nameof({other}), nameof({target}));");
                }
            }

            for (int i = 0; i < calls.Length; i++)
                writer.Call(calls[i], "ref block.Start", "ref memory.Start", "step", Start(spans[i].Name), Start(spans[i + 1].Name));
        }

        writer.Line();

        static string Start(string span) => $"ref MemoryMarshal.GetReference({span})";
    }

    private static void EmitRun(
        SourceWriter writer, NetworkPlan plan, string name, StreamedLayer[] layers, string source, string target)
    {
        LayerPlan last = layers[layers.Length - 1].Layer;
        writer.Line("[MethodImpl(Jit.Optimized)]");
        using (writer.Open(
            $"private static void {name}(ref float parameters, ref float memory, long step, ref float {source}, ref float {target})"))
        {
            BufferEmitter.Emit(writer, layers.Select(layer => layer.Layer).Where(layer => layer != last), null, 1);
            Dictionary<Value, string> names = new() { [plan.ValueInInference(layers[0].Layer.Source)] = source };
            foreach (StreamedLayer layer in layers)
            {
                string output = layer.Layer == last ? target : layer.Layer.Variable;
                EmitCall(writer, layer, [.. layer.Layer.Reads.Select(value => names[plan.ValueInInference(value)])], output);
                names[layer.Layer.Writes] = output;
            }
        }

        writer.Line();
    }

    private static void EmitCall(SourceWriter writer, StreamedLayer streamed, string[] sources, string output)
    {
        LayerPlan layer = streamed.Layer;
        string memory = streamed.StateOffset == 0 ? "ref memory" : $"ref Unsafe.Add(ref memory, {streamed.StateOffset})";
        if (streamed.IsOwn && layer.Find(PassKind.Step) is { } step)
        {
            step.Call(
                writer, layer, (Operand.Sample, $"ref {sources[0]}"), (Operand.Memory, memory), (Operand.Result, $"ref {output}"));
            return;
        }

        if (streamed.Remembers)
        {
            string window = layer.Variable + "Window";
            writer.Call(
                $"ref float {window} = ref DelayLine.Push",
                memory,
                $"ref {sources[0]}",
                $"{streamed.Positions}",
                $"{layer.Operator.Input.Channels}",
                "step");
            sources[0] = window;
        }

        LayerCall.Infer(writer, layer, sources, output, null, layer.InferenceActivation);
        if (layer.Activation.IsRowwise)
            LayerCall.Rowwise(writer, layer, output, output, "1");
    }

    private static void EmitLayer(SourceWriter writer, NetworkPlan plan, LayerPlan layer)
    {
        ILayer kind = layer.Operator;
        writer.Lines($"// The newest position of layer {layer.Number}: {kind.Describe(layer.Reads)}, {kind.Input} -> {kind.Output}", "");
        Pass pass = layer.Find(PassKind.Step) ?? layer.Find(PassKind.Sample) ?? layer.Pass(PassKind.Forward);
        pass.Declare(writer);
        pass.Write(writer, layer, plan.Giver(layer.Source));
        writer.Line();
    }
}
