using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The passes of convolutions and transposed convolutions: each is one kernel, compiled for the layer's windows.</summary>
/// <param name="Forward">The kernel from inputs to outputs.</param>
/// <param name="Backward">Its adjoint.</param>
/// <param name="Transpose">The kernel that exchanges inputs and outputs of the weights.</param>
/// <param name="Gradients">The kernel of the gradients.</param>
/// <param name="AddGradients">The one that adds to gradients.</param>
internal sealed record ConvolutionRows(string Forward, string Backward, string Transpose, string Gradients, string AddGradients)
{
    /// <summary>The passes of a layer.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="product">The forward pass before bias and activation, as words.</param>
    /// <param name="calls">The calls of kernels, compiled for the layer's windows.</param>
    public IEnumerable<Pass> Passes(LayerPlan layer, string product, ConvolutionCalls calls) =>
    [
        new(
            PassKind.Forward,
            [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows],
            method => WriteForward(method, layer, "", product, calls, layer.Inference.Weights, layer.Inference.Bias))
        {
            Declare = writer =>
            {
                calls.DeclareWindow(writer);
                calls.Forward(Forward).Declare(writer);
            },
        },
        .. TrainingForward(layer, product, calls),
        Pass.InPlace(
            PassKind.Transpose,
            $"Convolution.{Transpose}<{calls.WindowName}>",
            Operand.Of(layer.Weights),
            Operand.Transposed,
            Operand.Part,
            Operand.Parts),
        Pass.InPlace(
            PassKind.InputDeltas,
            calls.Backward(Backward).With(Layers.Backward.Epilogue(layer)),
            calls.Backward(Backward).Declare,
            Operand.Deltas,
            Operand.Transposed,
            Layers.Backward.KeptOperand(layer),
            Operand.Constant(layer.Operator.Input.Channels),
            Operand.InputDeltas,
            Operand.Rows),
        Pass.InPlace(
            PassKind.Gradients,
            calls.Gradients(Gradients).Kernel,
            calls.Gradients(Gradients).Declare,
            Operand.Inputs,
            Operand.Deltas,
            Operand.GradientsOf(layer.Weights),
            Operand.GradientsOf(layer.Bias),
            Operand.Rows,
            Operand.Part,
            Operand.Parts),
        .. new ConvolutionTangents(this, layer, calls).Passes(),
    ];

    /// <summary>The pass of training where it reads other weights than inference.</summary>
    private IEnumerable<Pass> TrainingForward(LayerPlan layer, string product, ConvolutionCalls calls)
    {
        if (!layer.Inference.AreDerived)
            yield break;
        yield return new(
            PassKind.TrainingForward,
            [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows],
            method => WriteForward(method, layer, " while training", product, calls, layer.Weights, layer.Bias));
    }

    private void WriteForward(
        PassWriter method, LayerPlan layer, string when, string product, ConvolutionCalls calls, WeightRef weights, WeightRef bias) =>
        method.Expression(
            $"{layer.Name}{when} = {layer.Fused.Word}({product} at {weights.Offset} + bias[{layer.Operator.Output.Channels}] at {bias.Offset}).",
            $"{calls.Forward(Forward).With($"AddBiasThen<{layer.ActivationType}>")}(",
            $"    ref inputs, ref {weights.In("parameters")},",
            $"    ref {bias.In("parameters")}, 0, ref outputs, rows);");
}
