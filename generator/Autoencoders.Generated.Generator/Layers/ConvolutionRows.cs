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
                WriteForward(method, layer, product);
            }),
        Pass.InPlace(
            PassKind.Transpose,
            $"Convolution.{Transpose}<{WindowStruct.NameOf(layer)}>",
            Operand.ParametersAt(layer.WeightsOffset),
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
            Operand.GradientsAt(layer.WeightsOffset),
            Operand.GradientsAt(layer.OffsetOf("bias")),
            Operand.Rows,
            Operand.Part,
            Operand.Parts),
        .. new ConvolutionTangents(this, layer).Passes(),
    ];

    /// <summary>The layer's weights in a block.</summary>
    public static string Weights(LayerPlan layer, string block) => Expression.At(block, layer.WeightsOffset);

    private static string Bias(LayerPlan layer, string block) => Expression.At(block, layer.OffsetOf("bias"));

    private void WriteForward(PassWriter method, LayerPlan layer, string product)
    {
        string bias = $"bias[{layer.Operator.Output.Channels}] at {layer.OffsetOf("bias")}";
        method.Expression(
            $"{layer.Name} = {layer.Fused.Word}({product} at {layer.WeightsOffset} + {bias}).",
            $"Convolution.{Forward}<{WindowStruct.NameOf(layer)}, AddBiasThen<{layer.ActivationType}>>(",
            $"    ref inputs, ref {Weights(layer, "parameters")},",
            $"    ref {Bias(layer, "parameters")}, 0, ref outputs, rows);");
    }
}
