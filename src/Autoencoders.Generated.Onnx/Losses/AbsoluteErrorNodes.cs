namespace Autoencoders.Onnx.Losses;

/// <summary>The mean of <c>|r - x|</c>.</summary>
internal sealed class AbsoluteErrorNodes : ILossNodes
{
    public string Error(LossContext context) => context.Mean(context.Graph.Node("Abs", [context.Difference()]));
}
