using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The dense layer over many rows: forward and backward are matrix products of constant sizes.</summary>
internal static class DenseRows
{
    public static Pass Forward(DenseLayer dense, LayerPlan layer) => new(
        PassKind.Forward,
        [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows],
        method => WriteProduct(
            method,
            dense,
            layer,
            $"{layer.Name} of a batch: one matrix product, bias and activation applied before the store.",
            Expression.At("parameters", layer.WeightsOffset)));

    /// <summary>Writes a method that multiplies a batch by weights from somewhere.</summary>
    public static void WriteProduct(PassWriter method, DenseLayer dense, LayerPlan layer, string summary, string weights)
    {
        using (method.OpenExpression(summary))
        {
            method.Text.Line($"MatrixProduct.Multiply<AddBiasThen<{layer.ActivationType}>>(");
            WriteOperands(
                method.Text,
                $"ref inputs, {dense.Inputs}, 1",
                $"ref {weights}, {dense.Units}",
                $"ref outputs, {dense.Units}",
                $"ref {Expression.At("parameters", layer.OffsetOf("bias"))}, 0",
                $"rows, {dense.Inputs}, {dense.Units}");
        }
    }

    public static Pass Transpose(DenseLayer dense, LayerPlan layer) => new(
        PassKind.Transpose,
        [Operand.Parameters, Operand.Transposed, Operand.Part, Operand.Parts],
        method =>
        {
            using (method.Open($"The weights of {layer.Name} as [{dense.Units}][{dense.Inputs}], for its input deltas."))
            {
                string weights = Expression.At("parameters", layer.WeightsOffset);
                method.Text.Lines(
                    $"Share share = Share.Of({dense.Inputs}, part, parts, 16);",
                    $"Transposition.Transpose(ref {weights}, ref transposed, {dense.Inputs}, {dense.Units}, share.Start, share.End);");
            }
        });

    /// <summary>The backward pass over weights as [units][inputs] from somewhere.</summary>
    public static Pass InputDeltas(DenseLayer dense, LayerPlan layer, Operand operand, string weights) => Backward.Of(
        layer,
        [operand, Operand.Deltas],
        "deltas x weightsᵀ",
        text =>
        {
            text.Line($"MatrixProduct.Multiply<{Backward.Epilogue(layer)}>(");
            WriteOperands(
                text,
                $"ref deltas, {dense.Units}, 1",
                $"{weights}, {dense.Inputs}",
                $"ref inputDeltas, {dense.Inputs}",
                $"ref {Backward.Kept(layer)}, {dense.Inputs}",
                $"rows, {dense.Units}, {dense.Inputs}");
        });

    public static Pass Gradients(DenseLayer dense, LayerPlan layer) => new(
        PassKind.Gradients,
        [Operand.Inputs, Operand.Deltas, Operand.Gradients, .. Operand.SharedRows],
        method =>
        {
            using (method.Open($"The gradients of {layer.Name}: weights inputsᵀ x deltas, bias the sum of the deltas."))
            {
                method.Text.Lines($"Share weights = Share.Of({dense.Inputs}, part, parts, 6);", "MatrixProduct.Multiply<Store>(");
                WriteOperands(
                    method.Text,
                    $"ref Unsafe.Add(ref inputs, weights.Start), 1, {dense.Inputs}",
                    $"ref deltas, {dense.Units}",
                    $"ref {Expression.At("gradients", layer.ParameterOffset, $"weights.Start * {dense.Units}")}, {dense.Units}",
                    "ref gradients, 0",
                    $"weights.End - weights.Start, rows, {dense.Units}");
                method.Text.Line();
                WriteBiasGradients(method.Text, dense, layer);
            }
        });

    /// <summary>Writes the gradients of the bias: the sum of the deltas.</summary>
    public static void WriteBiasGradients(SourceWriter text, DenseLayer dense, LayerPlan layer)
    {
        string bias = Expression.At("gradients", layer.OffsetOf("bias"));
        text.Lines(
            $"Share bias = Share.Of({dense.Units}, part, parts, 16);",
            $"ColumnSum.Sum(ref deltas, {dense.Units}, rows, ref {bias}, bias.Start, bias.End);");
    }

    private static void WriteOperands(SourceWriter writer, string a, string b, string c, string operand, string sizes)
    {
        using (writer.Indent())
            writer.Lines(a + ",", b + ",", c + ",", operand + ",", sizes + ");");
    }
}
