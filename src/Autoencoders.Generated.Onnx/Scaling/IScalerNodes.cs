using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Scaling;

/// <summary>The nodes of a scaler, between flat rows of doubles; columns lie along the last axis.</summary>
internal interface IScalerNodes
{
    /// <summary>Adds the way from raw units to network units.</summary>
    string Transform(GraphBuilder graph, string rows);

    /// <summary>Adds the way back.</summary>
    string Invert(GraphBuilder graph, string rows);
}
