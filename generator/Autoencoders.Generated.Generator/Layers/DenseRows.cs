using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The dense layer over many rows: forward and backward are matrix products of constant sizes.</summary>
internal static class DenseRows
{
    public static void WriteForward(SourceWriter writer, DenseLayer dense, LayerPlan layer)
    {
        writer.Line($"/// <summary>{layer.Name} of a batch: one matrix product, bias and activation applied before the store.</summary>");
        string name = $"{layer.Name}Rows{layer.TypeParameter}";
        string arrow = layer.FeedsLoss ? "" : " =>";
        writer.Line($"public static void {name}(ref float parameters, ref float inputs, ref float outputs, nint rows){arrow}");
        using (writer.Indent())
        {
            if (layer.FeedsLoss)
                writer.Line($"{layer.Constraint} =>");
            writer.Line($"MatrixProduct.Multiply<AddBiasThen<{layer.ActivationType}>>(");
            WriteOperands(
                writer,
                $"ref inputs, {dense.Inputs}, 1",
                $"ref {At("parameters", layer.ParameterOffset)}, {dense.Units}",
                $"ref outputs, {dense.Units}",
                $"ref {At("parameters", BiasOffset(dense, layer))}, 0",
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
            string weights = At("parameters", layer.ParameterOffset);
            writer.Line(
                $"Transposition.Transpose(ref {weights}, ref transposed, {dense.Inputs}, {dense.Units}, share.Start, share.End);");
        }
    }

    public static void WriteInputDeltas(SourceWriter writer, DenseLayer dense, LayerPlan layer, LayerPlan before)
    {
        bool isLinear = before.Activation == Activations.Identity.Kind;
        string epilogue = isLinear ? "Store" : $"TimesDerivative<{before.Activation.Name}>";
        string formula = isLinear
            ? "deltas x weightsᵀ"
            : $"(deltas x weightsᵀ) {before.Activation.Word}'({before.Variable})";
        writer.Line($"/// <summary>The deltas of {before.Name}: {formula}.</summary>");
        writer.Lines(
            $"public static void {layer.Name}InputDeltas(",
            "    ref float transposed, ref float deltas, ref float inputs, ref float inputDeltas, nint rows) =>");
        using (writer.Indent())
        {
            writer.Line($"MatrixProduct.Multiply<{epilogue}>(");
            WriteOperands(
                writer,
                $"ref deltas, {dense.Units}, 1",
                $"ref transposed, {dense.Inputs}",
                $"ref inputDeltas, {dense.Inputs}",
                $"ref inputs, {dense.Inputs}",
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
                $"ColumnSum.Sum(ref deltas, {dense.Units}, rows, ref {At("gradients", BiasOffset(dense, layer))}, bias.Start, bias.End);");
        }
    }

    public static int BiasOffset(DenseLayer dense, LayerPlan layer) => layer.ParameterOffset + (dense.Inputs * dense.Units);

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
