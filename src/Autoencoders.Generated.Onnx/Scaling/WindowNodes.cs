using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Scaling;

/// <summary>The scaler of channels for each row of a window.</summary>
internal sealed class WindowNodes(WindowScaler scaler) : IScalerNodes
{
    private readonly IScalerNodes _channels = ScalerCatalog.Find(scaler.Channels);

    public string Transform(GraphBuilder graph, string rows) => InRows(graph, rows, _channels.Transform);

    public string Invert(GraphBuilder graph, string rows) => InRows(graph, rows, _channels.Invert);

    private string InRows(GraphBuilder graph, string rows, Func<GraphBuilder, string, string> nodes) =>
        graph.Reshape(nodes(graph, graph.Reshape(rows, scaler.Rows, scaler.Channels.Length)), scaler.Length);
}
