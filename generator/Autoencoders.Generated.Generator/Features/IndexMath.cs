using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>Prints how samples become indices of a codebook and these become reconstructions.</summary>
internal static class IndexMath
{
    private const string Indices = "ReadOnlySpan<int> indices, ";

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        EmitEncode(writer, plan);
        EmitDecode(writer, plan);
        EmitEncodeBatch(writer, plan);
        EmitDecodeBatch(writer, plan);
    }

    private static void EmitEncode(SourceWriter writer, NetworkPlan plan)
    {
        LayerPlan[] layers = Before(plan);
        Condition condition = new(plan, layers);
        EntryMethod.EmitForward(writer, plan, IndexFeature.Encode, condition);
        writer.Line("[MethodImpl(Jit.Optimized)]");
        using (writer.Open(
            $"private static void EncodeIndices(ref float parameters, ref float input, {condition.Reference}Span<int> indices)"))
        {
            BufferEmitter.Emit(writer, layers, null, 1);
            EmitVectors(writer, plan, layers, "input", null);
            plan.Code.Pass(PassKind.Indices).Call(writer, plan.Code, (Operand.Inputs, $"ref {Vectors(layers, "input")}"));
        }

        writer.Line();
    }

    private static void EmitDecode(SourceWriter writer, NetworkPlan plan)
    {
        Condition condition = new(plan, [.. plan.Decoder]);
        EntryMethod.EmitForward(writer, plan, IndexFeature.Decode, condition);
        writer.Line("[MethodImpl(Jit.Optimized)]");
        using (writer.Open(
            $"private static void DecodeIndices(ref float parameters, {Indices}{condition.Reference}ref float reconstruction)"))
        {
            string code = plan.Code.Variable;
            BufferEmitter.Emit(writer, [plan.Code], null, 1);
            plan.Code.Pass(PassKind.Entries).Call(writer, plan.Code, (Operand.Results, $"ref {code}"));
            writer.Call("Decode", ["ref parameters", $"ref {code}", .. condition.Passed, "ref reconstruction"]);
        }

        writer.Line();
    }

    private static void EmitEncodeBatch(SourceWriter writer, NetworkPlan plan)
    {
        int indices = plan.Codebook!.IndexCount;
        LayerPlan[] layers = Before(plan);
        Condition condition = new(plan, layers, isBatch: true);
        EntryMethod.EmitForward(writer, plan, IndexFeature.EncodeBatch, condition);
        using (writer.Open(
            "private static void EncodeIndicesBatch("
            + $"ref float parameters, ref float inputs, {condition.Reference}Span<int> indices, nint rows)"))
        {
            string source = RowBlocks.At("inputs", plan.Input.Length);
            BufferEmitter.Emit(writer, layers, "BlockRows", plan.BlockRows);
            using (RowBlocks.Open(writer))
            {
                condition.EmitRows(writer);
                EmitVectors(writer, plan, layers, source, "count");
                plan.Code.Pass(PassKind.Indices).Call(
                    writer, plan.Code, (Operand.Inputs, $"ref {Vectors(layers, source)}"), (Operand.Indices, Slice(indices)));
            }
        }

        writer.Line();
    }

    private static void EmitDecodeBatch(SourceWriter writer, NetworkPlan plan)
    {
        int indices = plan.Codebook!.IndexCount;
        Condition condition = new(plan, [.. plan.Decoder], isBatch: true);
        EntryMethod.EmitForward(writer, plan, IndexFeature.DecodeBatch, condition);
        using (writer.Open(
            "private static void DecodeIndicesBatch("
            + $"ref float parameters, {Indices}{condition.Reference}ref float reconstructions, nint rows)"))
        {
            string codes = plan.Code.Variable, target = RowBlocks.At("reconstructions", plan.Input.Length);
            BufferEmitter.Emit(writer, [plan.Code], "BlockRows", plan.BlockRows);
            using (RowBlocks.Open(writer))
            {
                condition.EmitRows(writer);
                plan.Code.Pass(PassKind.Entries).Call(
                    writer, plan.Code, (Operand.GivenIndices, Slice(indices)), (Operand.Results, $"ref {codes}"));
                writer.Call("DecodeBatch", ["ref parameters", $"ref {codes}", .. condition.Passed, $"ref {target}", "count"]);
            }
        }

        writer.Line();
    }

    /// <summary>The layers up to the vectors that are looked up.</summary>
    private static LayerPlan[] Before(NetworkPlan plan) => [.. plan.Encoder.Where(layer => layer != plan.Code)];

    private static void EmitVectors(SourceWriter writer, NetworkPlan plan, LayerPlan[] layers, string source, string? rows)
    {
        if (layers.Length > 0)
            LayerCalls.Emit(writer, plan, layers, source, Vectors(layers, source), rows, endsInLoss: false);
    }

    private static string Vectors(LayerPlan[] layers, string source) =>
        layers.Length == 0 ? source : layers[layers.Length - 1].Variable;

    private static string Slice(int indices) => indices == 1
        ? "indices.Slice((int)row, (int)count)"
        : $"indices.Slice((int)(row * {indices}), (int)(count * {indices}))";
}
