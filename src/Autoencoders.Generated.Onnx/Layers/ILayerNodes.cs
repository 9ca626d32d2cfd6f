using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>The nodes of a kind of layer.</summary>
internal interface ILayerNodes
{
    /// <summary>Adds the nodes of a layer, up to its activation.</summary>
    GraphValue Add(LayerContext context);
}
