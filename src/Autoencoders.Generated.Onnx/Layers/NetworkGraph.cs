using System.Collections.Immutable;
using Autoencoders.Onnx.Activations;
using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>The layers of a network in a graph.</summary>
internal sealed class NetworkGraph
{
    private readonly ReadOnlyMemory<float> _state;
    private readonly Dictionary<int, GraphValue> _values = [];

    public NetworkGraph(NetworkDescription description, ReadOnlyMemory<float> state) => (Description, _state) = (description, state);

    /// <summary>The network.</summary>
    public NetworkDescription Description { get; }

    /// <summary>The nodes.</summary>
    public GraphBuilder Graph { get; } = new();

    /// <summary>The value of the last layer before its activation.</summary>
    public GraphValue? Sums { get; private set; }

    /// <summary>The log variances of the code; null for a code that is not a distribution.</summary>
    public string? LogVariances { get; set; }

    /// <summary>The indices of the code and how many a row has; null for a code without indices.</summary>
    public (string Name, int Count)? Indices { get; private set; }

    public void SetIndices(string name, int count) => Indices = (name, count);

    /// <summary>Declares the condition, where a layer reads it.</summary>
    public string Condition() => Graph.Input(
        OutputNames.Condition, [Description.ConditionLength], "the condition of each row");

    /// <summary>Adds the layers of the encoder.</summary>
    public GraphValue Encode(GraphValue input)
    {
        _values[0] = input;
        return Run(0, Description.EncoderLayers);
    }

    /// <summary>Adds the layers of the decoder.</summary>
    public GraphValue Decode(GraphValue code)
    {
        _values[Description.EncoderLayers] = code;
        return HeadNodes.Activate(this, Run(Description.EncoderLayers, Description.Layers.Length));
    }

    private GraphValue Run(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            LayerDescription layer = Description.Layers[i];
            Graph.Scope = layer.Name;
            GraphValue value = layer.IsTrainingOnly ? Read(layer, 0) : Add(layer);
            Sums = value;
            _values[layer.Number] = ActivationCatalog.Add(Graph, value, layer.Activation, layer.ActivationParameter);
        }

        return _values[end];
    }

    private GraphValue Add(LayerDescription layer)
    {
        ILayerNodes nodes = LayerCatalog.Find(layer);
        var inputs = ImmutableArray.CreateBuilder<GraphValue>(layer.Reads.Length);
        for (int i = 0; i < layer.Reads.Length; i++)
            inputs.Add(Read(layer, i));
        return nodes.Add(new LayerContext(this, layer, inputs.MoveToImmutable(), _state));
    }

    private GraphValue Read(LayerDescription layer, int place)
    {
        if (!_values.TryGetValue(layer.Reads[place], out GraphValue? value))
        {
            throw new NotSupportedException(
                $"The decoder cannot be saved alone: layer {layer.Number} '{layer.Name}' reads layer {layer.Reads[place]} of the encoder.");
        }

        return place == 0 ? value.Reshaped(layer.Input) : value;
    }
}
