using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Scaling;

/// <summary>Scalers one after the other. Between them, values are rounded to floats, as the library rounds them.</summary>
internal sealed class PipelineNodes(ScalerPipeline pipeline) : IScalerNodes
{
    private readonly IScalerNodes[] _scalers = [.. pipeline.Scalers.Select(ScalerCatalog.Find)];

    public string Transform(GraphBuilder graph, string rows)
    {
        for (int i = 0; i < _scalers.Length; i++)
            rows = _scalers[i].Transform(graph, i == 0 ? rows : Rounded(graph, rows));
        return rows;
    }

    public string Invert(GraphBuilder graph, string rows)
    {
        for (int i = _scalers.Length - 1; i >= 0; i--)
            rows = _scalers[i].Invert(graph, i == _scalers.Length - 1 ? rows : Rounded(graph, rows));
        return rows;
    }

    private static string Rounded(GraphBuilder graph, string rows) =>
        graph.Cast(graph.Cast(rows, ElementType.Single), ElementType.Double);
}
