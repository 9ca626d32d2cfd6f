using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The tangents of convolutions and transposed convolutions.</summary>
internal sealed class ConvolutionTangents(ConvolutionRows kernels, LayerPlan layer, ConvolutionCalls calls)
{
    public IEnumerable<Pass> Passes() =>
    [
        new(
            PassKind.Tangents,
            [Operand.Parameters, TangentOperand.Tangents, TangentOperand.Sums, TangentOperand.Rows],
            method => method.Expression(
                $"The tangents of {layer.Name}: the layer without its bias.",
                $"{calls.Forward(kernels.Forward).With("Store")}(",
                $"    ref tangents, ref {layer.Weights.In("parameters")}, ref sums, 0, ref sums, rows);"))
        {
            Declare = calls.Forward(kernels.Forward).Declare,
        },
        new(
            PassKind.TangentDeltas,
            [Operand.Transposed, TangentOperand.Deltas, TangentOperand.InputDeltas, TangentOperand.Rows],
            method => method.Expression(
                $"The deltas of the tangents before {layer.Name}: the adjoint of the layer at its deltas.",
                $"{calls.Backward(kernels.Backward).With("Store")}(",
                "    ref deltas, ref transposed, ref tangentDeltas, 0, ref tangentDeltas, rows);"))
        {
            Declare = calls.Backward(kernels.Backward).Declare,
        },
        new(
            PassKind.TangentGradients,
            [TangentOperand.Tangents, TangentOperand.Deltas, Operand.Gradients, .. TangentOperand.SharedRows],
            method => method.Wrapped.Expression(
                $"The contribution of tangents to the gradients of {layer.Name}: tangents x deltas over all windows.",
                $"{calls.Gradients(kernels.AddGradients).Kernel}(",
                $"    ref tangents, ref deltas, ref {layer.Weights.In("gradients")}, rows, part, parts);"))
        {
            Declare = calls.Gradients(kernels.AddGradients).Declare,
        },
    ];
}
