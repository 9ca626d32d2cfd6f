using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The dense layer over many rows: forward and backward are matrix products of constant sizes.</summary>
internal static class DenseRows
{
    public static void WriteForward(SourceWriter writer, DenseLayer dense, LayerPlan layer) => WriteProduct(
        writer,
        dense,
        layer,
        $"/// <summary>{layer.Name} of a batch: one matrix product, bias and activation applied before the store.</summary>",
        $"{layer.Name}Rows{layer.TypeParameter}(ref float parameters, ref float inputs, ref float outputs, nint rows)",
        At("parameters", layer.WeightsOffset));

    /// <summary>Writes a method that multiplies a batch by weights from somewhere.</summary>
    public static void WriteProduct(
        SourceWriter writer, DenseLayer dense, LayerPlan layer, string summary, string signature, string weights)
    {
        writer.Line(summary);
        writer.Line($"public static void {signature}{(layer.OpensActivation ? "" : " =>")}");
        using (writer.Indent())
        {
            if (layer.OpensActivation)
                writer.Line($"{layer.Constraint} =>");
            writer.Line($"MatrixProduct.Multiply<AddBiasThen<{layer.ActivationType}>>(");
            WriteOperands(
                writer,
                $"ref inputs, {dense.Inputs}, 1",
                $"ref {weights}, {dense.Units}",
                $"ref outputs, {dense.Units}",
                $"ref {At("parameters", layer.OffsetOf("bias"))}, 0",
                $"rows, {dense.Inputs}, {dense.Units}");
        }
    }

    public static void WriteTranspose(SourceWriter writer, DenseLayer dense, LayerPlan layer)
    {
        writer.Line(
            $"/// <summary>The weights of {layer.Name} as [{dense.Units}][{dense.Inputs}], for its input deltas.</summary>");
        using (writer.Open($"public static void Transpose{layer.Name}(ref float parameters, ref float transposed, int part, int parts)"))
        {
            writer.Line($"Share share = Share.Of({dense.Inputs}, part, parts, 16);");
            string weights = At("parameters", layer.WeightsOffset);
            writer.Line(
                $"Transposition.Transpose(ref {weights}, ref transposed, {dense.Inputs}, {dense.Units}, share.Start, share.End);");
        }
    }

    /// <summary>Writes the backward method over weights as [units][inputs] from somewhere.</summary>
    public static void WriteInputDeltas(
        SourceWriter writer, DenseLayer dense, LayerPlan layer, LayerPlan before, string operand, string weights)
    {
        Backward.WriteHeader(writer, layer, before, "deltas x weightsᵀ", $"ref float {operand}, ref float deltas");
        using (writer.Indent())
        {
            writer.Line($"MatrixProduct.Multiply<{Backward.Epilogue(layer)}>(");
            WriteOperands(
                writer,
                $"ref deltas, {dense.Units}, 1",
                $"{weights}, {dense.Inputs}",
                $"ref inputDeltas, {dense.Inputs}",
                $"ref {Backward.Kept(layer)}, {dense.Inputs}",
                $"rows, {dense.Units}, {dense.Inputs}");
        }
    }

    public static void WriteGradients(SourceWriter writer, DenseLayer dense, LayerPlan layer)
    {
        writer.Line($"/// <summary>The gradients of {layer.Name}: weights inputsᵀ x deltas, bias the sum of the deltas.</summary>");
        using (writer.Open(
            $"public static void {layer.Name}Gradients("
            + "ref float inputs, ref float deltas, ref float gradients, nint rows, int part, int parts)"))
        {
            writer.Line($"Share weights = Share.Of({dense.Inputs}, part, parts, 6);");
            writer.Line("MatrixProduct.Multiply<Store>(");
            WriteOperands(
                writer,
                $"ref Unsafe.Add(ref inputs, weights.Start), 1, {dense.Inputs}",
                $"ref deltas, {dense.Units}",
                $"ref {At("gradients", layer.ParameterOffset, $"weights.Start * {dense.Units}")}, {dense.Units}",
                "ref gradients, 0",
                $"weights.End - weights.Start, rows, {dense.Units}");
            writer.Line();
            writer.Line($"Share bias = Share.Of({dense.Units}, part, parts, 16);");
            writer.Line(
                $"ColumnSum.Sum(ref deltas, {dense.Units}, rows, ref {At("gradients", layer.OffsetOf("bias"))}, bias.Start, bias.End);");
        }
    }

    /// <summary>An element of a block, without an addition of 0.</summary>
    public static string At(string block, int offset, string? variable = null) => (offset, variable) switch
    {
        (0, null) => block,
        (0, _) => $"Unsafe.Add(ref {block}, {variable})",
        (_, null) => $"Unsafe.Add(ref {block}, {offset})",
        _ => $"Unsafe.Add(ref {block}, {offset} + ({variable}))",
    };

    private static void WriteOperands(SourceWriter writer, string a, string b, string c, string operand, string sizes)
    {
        using (writer.Indent())
            writer.Lines(a + ",", b + ",", c + ",", operand + ",", sizes + ");");
    }
}
