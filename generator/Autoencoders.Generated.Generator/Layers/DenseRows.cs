using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The dense layer over many rows: forward and backward are matrix products of constant sizes.</summary>
internal static class DenseRows
{
    /// <summary>The pass of inference, and that of training where it reads other weights.</summary>
    public static IEnumerable<Pass> Forward(DenseLayer dense, LayerPlan layer)
    {
        const string product = "one matrix product, bias and activation applied before the store";
        yield return Inference(dense, layer, product);
        if (layer.Inference.AreDerived)
        {
            yield return new(
                PassKind.TrainingForward,
                [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows],
                method => WriteProduct(
                    method,
                    dense,
                    layer,
                    $"{layer.Name} while training: {product}.",
                    "Multiply",
                    layer.Weights.In("parameters"),
                    dense.Units,
                    layer.Bias));
        }

        yield return Pack(dense, layer);
    }

    /// <summary>The pass of inference, with weights in the format that batches have.</summary>
    public static Pass Inference(DenseLayer dense, LayerPlan layer, string product) => new(
        PassKind.Forward,
        [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows],
        method =>
        {
            InferenceWeights read = layer.Inference;
            string summary = $"{layer.Name} of a batch: {product}.";
            if (read.OfBatches.Format == WeightFormat.Panels)
                WritePackedProduct(method, dense, layer, summary);
            else
                WriteProduct(method, dense, layer, summary, "Multiply", read.OfBatches.In("parameters"), dense.Units, read.Bias);
        });

    /// <summary>The weights in the panels of the packed product.</summary>
    public static Pass Pack(DenseLayer dense, LayerPlan layer) => new(
        PassKind.Pack,
        [Operand.State],
        method => method.Expression(
            $"The weights of {layer.Name} in panels.",
            $"PackedMatrix.Pack(ref {layer.Inference.Weights.In("state")}, "
            + $"ref {layer.Inference.OfBatches.In("state")}, {dense.Inputs}, {dense.Units});"));

    private static void WritePackedProduct(PassWriter method, DenseLayer dense, LayerPlan layer, string summary) => method.Expression(
        summary,
        $"PackedMatrix.Multiply<AddBiasThen<{layer.ActivationType}>>(",
        $"    ref inputs, ref {layer.Inference.OfBatches.In("parameters")}, ref {layer.Inference.Bias.In("parameters")}, ref outputs,",
        $"    rows, {dense.Inputs}, {dense.Units});");

    /// <summary>Writes a method that multiplies a batch by weights from somewhere.</summary>
    /// <param name="method">Where to.</param>
    /// <param name="dense">The layer's sizes.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="summary">The summary of the method.</param>
    /// <param name="product">The product for the order in which the weights lie.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="stride">The floats from a row of them to the next.</param>
    /// <param name="bias">The bias.</param>
    public static void WriteProduct(
        PassWriter method, DenseLayer dense, LayerPlan layer, string summary, string product, string weights, int stride, WeightRef bias)
    {
        using (method.OpenExpression(summary))
        {
            method.Text.Line($"MatrixProduct.{product}<AddBiasThen<{layer.ActivationType}>>(");
            WriteOperands(
                method.Text,
                $"ref inputs, {dense.Inputs}, 1",
                $"ref {weights}, {stride}",
                $"ref outputs, {dense.Units}",
                $"ref {bias.In("parameters")}, 0",
                $"rows, {dense.Inputs}, {dense.Units}");
        }
    }

    /// <summary>The deltas of the layer before, or with the other kernel those before a layer that shares weights.</summary>
    public static Pass InputDeltas(DenseLayer dense, LayerPlan layer, string kernel = "InputDeltas") => Pass.InPlace(
        PassKind.InputDeltas,
        $"DenseBackward.{kernel}<{Backward.Epilogue(layer)}>",
        Operand.Deltas,
        Operand.Of(layer.Weights),
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
