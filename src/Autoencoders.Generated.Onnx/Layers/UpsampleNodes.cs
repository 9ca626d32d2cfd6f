using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Layers;

/// <summary>
/// A sequence or an image enlarged. Sequences are resized as images of one row: the operator's linear mode is defined for images.
/// </summary>
internal sealed class UpsampleNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context)
    {
        (LayerDescription layer, GraphBuilder graph) = (context.Layer, context.Graph);
        float factor = layer.GetInt32(FactNames.Factor);
        bool isSequence = layer.Input.Length == 2;
        string image = isSequence ? graph.Reshape(context.Input.First, context.Input.Channels, 1, layer.Input[0]) : context.Input.First;
        string scales = graph.Constant([1f, 1f, isSequence ? 1f : factor, factor], 4);
        string resized = graph.Node("Resize", [image, GraphBuilder.NoInput, scales], Mode(layer));
        return context.OutputFirst(isSequence ? graph.Reshape(resized, layer.Output[1], layer.Output[0]) : resized);
    }

    private static AttributeMessage[] Mode(LayerDescription layer) => layer.GetWord(FactNames.Mode) switch
    {
        "nearest" =>
        [
            Attributes.Text("mode", "nearest"),
            Attributes.Text("coordinate_transformation_mode", "asymmetric"),
            Attributes.Text("nearest_mode", "floor"),
        ],
        "linear" => [Attributes.Text("mode", "linear"), Attributes.Text("coordinate_transformation_mode", "half_pixel")],
        string mode => throw new NotSupportedException(
            $"Layer {layer.Number} '{layer.Name}' cannot be saved as ONNX: its interpolation is '{mode}'."),
    };
}
