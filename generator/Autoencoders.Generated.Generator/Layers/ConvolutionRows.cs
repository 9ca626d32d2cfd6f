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
        new(
            PassKind.Transpose,
            [Operand.Parameters, Operand.Transposed, Operand.Part, Operand.Parts],
            method => method.Expression(
                $"The weights of {layer.Name} with inputs and outputs exchanged, for its input deltas.",
                $"Convolution.{Transpose}<{WindowStruct.NameOf(layer)}>("
                + $"ref {Weights(layer, "parameters")}, ref transposed, part, parts);")),
        Layers.Backward.Of(
            layer,
            [Operand.Transposed, Operand.Deltas],
            "the adjoint of the layer at its deltas",
            text => text.Lines(
                $"Convolution.{Backward}<{WindowStruct.NameOf(layer)}, {Layers.Backward.Epilogue(layer)}>(",
                $"    ref deltas, ref transposed, ref {Layers.Backward.Kept(layer)}, {layer.Operator.Input.Channels}, "
                + "ref inputDeltas, rows);")),
        new(
            PassKind.Gradients,
            [Operand.Inputs, Operand.Deltas, Operand.Gradients, .. Operand.SharedRows],
            method => WriteGradients(method, layer)),
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

    private void WriteGradients(PassWriter method, LayerPlan layer)
    {
        (int positions, int channels) = (layer.Operator.Output.Positions, layer.Operator.Output.Channels);
        using (method.Open($"The gradients of {layer.Name}: weights inputs x deltas over all windows, bias the deltas."))
        {
            method.Text.Lines(
                $"Convolution.{Gradients}<{WindowStruct.NameOf(layer)}>(",
                $"    ref inputs, ref deltas, ref {Weights(layer, "gradients")}, rows, part, parts);",
                $"Share bias = Share.Of({channels}, part, parts, 16);",
                $"ColumnSum.Sum(ref deltas, {channels}, rows * {positions}, ref {Bias(layer, "gradients")}, bias.Start, bias.End);");
        }
    }
}
