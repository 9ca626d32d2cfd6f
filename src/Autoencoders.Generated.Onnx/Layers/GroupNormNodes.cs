using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>
/// Group normalization. Opset 17 has no operator of that name: groups are normalized as instances, and factors and biases follow.
/// </summary>
internal sealed class GroupNormNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context)
    {
        (LayerDescription layer, GraphBuilder graph, GraphValue input) = (context.Layer, context.Graph, context.Input);
        int groups = layer.GetInt32(FactNames.Groups), channels = input.Channels;
        var ones = new float[groups];
        Array.Fill(ones, 1f);
        string normalized = graph.Node(
            "InstanceNormalization",
            [
                graph.Reshape(input.First, groups, input.Length / groups), graph.Constant(ones, groups),
                graph.Constant(new float[groups], groups),
            ],
            Attributes.Number("epsilon", layer.GetSingle(FactNames.Epsilon)));

        string rows = graph.Reshape(normalized, channels, input.Length / channels);
        string scaled = graph.Node("Mul", [rows, OfChannels(TensorRoles.Weight)]), moved = graph.Node("Add", [scaled, OfChannels(TensorRoles.Bias)]);
        return context.OutputFirst(graph.Reshape(moved, layer.Output.Length == 1 ? [channels] : [channels, .. layer.Output[..^1]]));

        string OfChannels(string role) => graph.Node("Reshape", [context.Weights(role), graph.Constant([channels, 1L])]);
    }
}
