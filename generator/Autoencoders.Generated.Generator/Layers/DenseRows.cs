using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The dense layer over many rows: forward and backward are matrix products of constant sizes.</summary>
internal static class DenseRows
{
    /// <summary>The pass of inference, and that of training where it reads other weights.</summary>
    public static IEnumerable<Pass> Forward(DenseLayer dense, LayerPlan layer)
    {
        yield return Forward(PassKind.Forward, "of a batch", layer.Inference.Weights, layer.Inference.Bias);
        if (layer.Inference.AreDerived)
            yield return Forward(PassKind.TrainingForward, "while training", layer.Weights, layer.Bias);

        Pass Forward(PassKind kind, string when, WeightRef weights, WeightRef bias) => new(
            kind,
            [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows],
            method => WriteProduct(
                method,
                dense,
                layer,
                $"{layer.Name} {when}: one matrix product, bias and activation applied before the store.",
                weights.In("parameters"),
                bias));
    }

    /// <summary>Writes a method that multiplies a batch by weights from somewhere.</summary>
    public static void WriteProduct(
        PassWriter method, DenseLayer dense, LayerPlan layer, string summary, string weights, WeightRef bias)
    {
        using (method.OpenExpression(summary))
        {
            method.Text.Line($"MatrixProduct.Multiply<AddBiasThen<{layer.ActivationType}>>(");
            WriteOperands(
                method.Text,
                $"ref inputs, {dense.Inputs}, 1",
                $"ref {weights}, {dense.Units}",
                $"ref outputs, {dense.Units}",
                $"ref {bias.In("parameters")}, 0",
                $"rows, {dense.Inputs}, {dense.Units}");
        }
    }

    public static Pass Transpose(DenseLayer dense, LayerPlan layer) => Pass.InPlace(
        PassKind.Transpose,
        "DenseBackward.Transpose",
        Operand.Of(layer.Weights),
        Operand.Transposed,
        Operand.Constant(dense.Inputs),
        Operand.Constant(dense.Units),
        Operand.Part,
        Operand.Parts);

    /// <summary>The backward pass over weights as [units][inputs] from somewhere.</summary>
    public static Pass InputDeltas(DenseLayer dense, LayerPlan layer, Operand weights) => Pass.InPlace(
        PassKind.InputDeltas,
        $"DenseBackward.InputDeltas<{Backward.Epilogue(layer)}>",
        Operand.Deltas,
        weights,
        Backward.KeptOperand(layer),
        Operand.InputDeltas,
        Operand.Rows,
        Operand.Constant(dense.Inputs),
        Operand.Constant(dense.Units));

    /// <summary>The gradients, or with the other kernel the part of a layer that shares weights.</summary>
    public static Pass Gradients(DenseLayer dense, LayerPlan layer, string kernel = "Gradients") => Pass.InPlace(
        PassKind.Gradients,
        $"DenseBackward.{kernel}",
        Operand.Inputs,
        Operand.Deltas,
        Operand.GradientsOf(layer.Weights),
        Operand.GradientsOf(layer.Bias),
        Operand.Rows,
        Operand.Constant(dense.Inputs),
        Operand.Constant(dense.Units),
        Operand.Part,
        Operand.Parts);

    private static void WriteOperands(SourceWriter writer, string a, string b, string c, string operand, string sizes)
    {
        using (writer.Indent())
            writer.Lines(a + ",", b + ",", c + ",", operand + ",", sizes + ");");
    }
}
