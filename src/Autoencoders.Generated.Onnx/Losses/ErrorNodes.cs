using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Layers;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Losses;

/// <summary>The reconstruction error of each row, the weighted sum over the heads of the output, and what a detector makes of it.</summary>
internal sealed class ErrorNodes
{
    private readonly GraphBuilder _graph;
    private readonly (HeadDescription Head, LossContext Context)[] _heads;

    /// <param name="network">A network whose layers are in the graph.</param>
    /// <param name="reconstruction">Its output.</param>
    /// <param name="target">The sample in network units.</param>
    public ErrorNodes(NetworkGraph network, GraphValue reconstruction, GraphValue target)
    {
        (_graph, NetworkDescription description) = (network.Graph, network.Description);
        _graph.Scope = "Error";
        bool isMasked = false;
        foreach (LayerDescription layer in description.Layers)
            isMasked |= layer.Kind == LayerKinds.Missing;
        string sums = network.Sums!.Flat, outputs = reconstruction.Flat, targets = target.Flat;
        _heads = [.. description.Heads.Select(head => (head, new LossContext(
            _graph, Columns(sums, head), Columns(outputs, head), Columns(targets, head), head.Columns,
            description.DeclaresHeads ? head.Columns : description.Input[^1], isMasked)))];

        string Columns(string rows, HeadDescription head) => HeadNodes.Columns(_graph, rows, head, target.Length);
    }

    /// <summary>Adds the reconstruction error.</summary>
    public string Error()
    {
        _graph.Scope = "Error";
        return Sum(head => Weighted(LossCatalog.Find(head.Head.Loss).Error(head.Context), head.Head.Weight))!;
    }

    /// <summary>Adds the score of a detector: infinite for a row that the loss is not defined for.</summary>
    public string Score()
    {
        string score = Error();
        _graph.Scope = "Score";
        if (Sum(Least) is { } least)
        {
            score = _graph.Cast(_graph.Node("Sub", [_graph.Cast(score, ElementType.Double), least]), ElementType.Single);
        }

        foreach ((HeadDescription head, LossContext context) in _heads)
        {
            if (LossCatalog.Find(head.Loss).IsOutside(context) is { } isOutside)
                score = _graph.Node("Where", [isOutside, _graph.Scalar(float.PositiveInfinity), score]);
        }

        return score;
    }

    private string? Least((HeadDescription Head, LossContext Context) head)
    {
        if (LossCatalog.Find(head.Head.Loss).Least(head.Context) is not { } least)
            return null;
        return head.Head.Weight == 1f ? least : _graph.Node("Mul", [least, _graph.Scalar((double)head.Head.Weight)]);
    }

    private string Weighted(string loss, float weight) => weight == 1f ? loss : _graph.Node("Mul", [loss, _graph.Scalar(weight)]);

    private string? Sum(Func<(HeadDescription Head, LossContext Context), string?> part)
    {
        string? sum = null;
        foreach ((HeadDescription, LossContext) head in _heads)
        {
            if (part(head) is { } term)
                sum = sum is null ? term : _graph.Node("Add", [sum, term]);
        }

        return sum;
    }
}
