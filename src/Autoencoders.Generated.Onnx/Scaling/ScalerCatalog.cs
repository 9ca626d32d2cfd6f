using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Scaling;

/// <summary>The nodes of each kind of scaler.</summary>
internal static class ScalerCatalog
{
    /// <exception cref="NotSupportedException">The kind has no row.</exception>
    public static IScalerNodes Find(IScaler scaler) => scaler switch
    {
        IAffineScaler affine => new AffineNodes(affine.Columns),
        Log1pScaler => new Log1pNodes(),
        ImputingScaler imputing => new ImputingNodes(imputing),
        UnitNormScaler => new UnitNormNodes(),
        WindowScaler window => new WindowNodes(window),
        ScalerPipeline pipeline => new PipelineNodes(pipeline),
        _ => throw new NotSupportedException($"A scaler of kind '{scaler.Kind}' cannot be saved as ONNX."),
    };

    /// <summary>Adds the way of a value from raw units to network units. Scalers compute in double precision and round once.</summary>
    public static GraphValue Transform(GraphBuilder graph, GraphValue value, IScaler scaler) =>
        Add(graph, value, "Scaler", Find(scaler).Transform);

    /// <summary>Adds the way back.</summary>
    public static GraphValue Invert(GraphBuilder graph, GraphValue value, IScaler scaler) =>
        Add(graph, value, "RawUnits", Find(scaler).Invert);

    private static GraphValue Add(GraphBuilder graph, GraphValue value, string scope, Func<GraphBuilder, string, string> nodes)
    {
        graph.Scope = scope;
        string rows = nodes(graph, graph.Cast(value.Flat, ElementType.Double));
        return GraphValue.OfFlat(graph, graph.Cast(rows, ElementType.Single), value.Shape);
    }
}
