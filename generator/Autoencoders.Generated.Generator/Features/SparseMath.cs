using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>Prints how one sparse row runs through the layers: the first one gathers, the others go on from there.</summary>
internal static class SparseMath
{
    private const string Row = "ReadOnlySpan<int> columns, ReadOnlySpan<float> values";

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        EmitEntry(writer, plan, SparseFeature.Encode);
        EmitEncode(writer, plan, [.. plan.Encoder]);
        EmitEntry(writer, plan, SparseFeature.Reconstruct);
        EmitReconstruct(writer, plan);
    }

    private static void EmitEntry(SourceWriter writer, NetworkPlan plan, EntryPoint entry)
    {
        using (EntryMethod.Open(writer, plan, entry))
            writer.Call(entry.Name, "ref block.Start", "columns", "values", $"ref MemoryMarshal.GetReference({entry.Parameters[2].Name})");
        writer.Line();
    }

    private static void EmitEncode(SourceWriter writer, NetworkPlan plan, LayerPlan[] layers)
    {
        writer.Line("[MethodImpl(Jit.Optimized)]");
        using (writer.Open($"private static void Encode(ref float parameters, {Row}, ref float code)"))
        {
            LayerPlan first = layers[0];
            string target = layers.Length == 1 ? "code" : first.Variable;
            BufferEmitter.Emit(writer, layers.Take(layers.Length - 1), null, 1);
            first.Pass(PassKind.Gather).Call(writer, first, first.InferenceActivation, (Operand.Result, $"ref {target}"));
            if (first.Activation.IsRowwise)
                LayerCall.Rowwise(writer, first, target, target, "1");
            if (layers.Length > 1)
                LayerCalls.Emit(writer, plan, [.. layers.Skip(1)], target, "code", null, endsInLoss: false);
        }

        writer.Line();
    }

    private static void EmitReconstruct(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line("[MethodImpl(Jit.Optimized)]");
        using (writer.Open($"private static void Reconstruct(ref float parameters, {Row}, ref float reconstruction)"))
        {
            string code = plan.Code.Variable;
            BufferEmitter.Emit(writer, [plan.Code], null, 1);
            writer.Call("Encode", "ref parameters", "columns", "values", $"ref {code}");
            writer.Call("Decode", "ref parameters", $"ref {code}", "ref reconstruction");
        }

        writer.Line();
    }
}
