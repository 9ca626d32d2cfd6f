namespace Autoencoders.Onnx.Losses;

/// <summary>The mean of <c>(r - x)²</c>.</summary>
internal sealed class SquaredErrorNodes : ILossNodes
{
    public string Error(LossContext context)
    {
        string difference = context.Difference();
        return context.Mean(context.Graph.Node("Mul", [difference, difference]));
    }
}
