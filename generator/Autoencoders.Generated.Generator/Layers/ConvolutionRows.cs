using Autoencoders.Generator.Infrastructure;
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
    /// <param name="writeWindow">Writes the windows that all of the kernels are compiled for.</param>
    public IEnumerable<Pass> Passes(LayerPlan layer, string product, Action<SourceWriter> writeWindow) =>
    [
        new(
            PassKind.Forward,
            [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows],
            method =>
            {
                writeWindow(method.Text);
                WriteForward(method, layer, "", product, layer.Inference.Weights, layer.Inference.Bias);
            }),
        .. TrainingForward(layer, product),
        Pass.InPlace(
            PassKind.Transpose,
            $"Convolution.{Transpose}<{WindowStruct.NameOf(layer)}>",
            Operand.Of(layer.Weights),
            Operand.Transposed,
            Operand.Part,
            Operand.Parts),
        Pass.InPlace(
            PassKind.InputDeltas,
            $"Convolution.{Backward}<{WindowStruct.NameOf(layer)}, {Layers.Backward.Epilogue(layer)}>",
            Operand.Deltas,
            Operand.Transposed,
            Layers.Backward.KeptOperand(layer),
            Operand.Constant(layer.Operator.Input.Channels),
            Operand.InputDeltas,
            Operand.Rows),
        Pass.InPlace(
            PassKind.Gradients,
            $"Convolution.{Gradients}<{WindowStruct.NameOf(layer)}>",
            Operand.Inputs,
            Operand.Deltas,
            Operand.GradientsOf(layer.Weights),
            Operand.GradientsOf(layer.Bias),
            Operand.Rows,
            Operand.Part,
            Operand.Parts),
        .. new ConvolutionTangents(this, layer).Passes(),
    ];

    /// <summary>The pass of training where it reads other weights than inference.</summary>
    private IEnumerable<Pass> TrainingForward(LayerPlan layer, string product)
    {
        if (!layer.Inference.AreDerived)
            yield break;
        yield return new(
            PassKind.TrainingForward,
            [Operand.Parameters, Operand.Inputs, Operand.Results, Operand.Rows],
            method => WriteForward(method, layer, " while training", product, layer.Weights, layer.Bias));
    }

    private void WriteForward(PassWriter method, LayerPlan layer, string when, string product, WeightRef weights, WeightRef bias) =>
        method.Expression(
            $"{layer.Name}{when} = {layer.Fused.Word}({product} at {weights.Offset} + bias[{layer.Operator.Output.Channels}] at {bias.Offset}).",
            $"Convolution.{Forward}<{WindowStruct.NameOf(layer)}, AddBiasThen<{layer.ActivationType}>>(",
            $"    ref inputs, ref {weights.In("parameters")},",
            $"    ref {bias.In("parameters")}, 0, ref outputs, rows);");
}
