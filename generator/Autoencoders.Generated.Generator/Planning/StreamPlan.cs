using Autoencoders.Generator.Layers;

namespace Autoencoders.Generator.Planning;

/// <summary>The layers that compute the code of the newest position alone, from one row at a time.</summary>
/// <param name="Encoder">The layers from a row to its code.</param>
/// <param name="Decoder">The layers from that code to the reconstruction of the row; none where they read later codes.</param>
/// <param name="StateLength">The floats that a stream keeps.</param>
internal sealed record StreamPlan(StreamedLayer[] Encoder, StreamedLayer[] Decoder, int StateLength)
{
    /// <summary>256 MB: a longer state would rather be a mistake in a dilation.</summary>
    private const long LongestState = 1L << 26;

    public bool Reconstructs => Decoder.Length > 0;

    private bool HasStates => Encoder.Any(layer => layer.Remembers && layer.Positions == 1);

    public int RowLength => Encoder[0].Layer.Operator.Input.Channels;

    public int CodeLength => Encoder[Encoder.Length - 1].Layer.Outputs;

    /// <summary>The rows that a code depends on; null for all of them.</summary>
    public int? ReceptiveField => HasStates ? null : Encoder.Sum(layer => layer.Positions - 1) + 1;

    /// <summary>The plan of a network; null where its code is not one of positions that depend on earlier ones alone.</summary>
    public static StreamPlan? Of(NetworkPlan network)
    {
        if (network.Input.Dimensions.Count != 2 || network.ConditionLength > 0 || network.PassesCode)
            return null;
        long length = 0;
        StreamedLayer[] encoder = Stream(network.Encoder, ref length);
        if (!encoder.Any(layer => layer.Remembers) || length > LongestState)
            return null;

        long whole = length;
        bool hasPositions = !network.Code.Operator.Output.IsVector;
        StreamedLayer[] decoder = hasPositions && !network.HasHeads ? Stream(network.Decoder, ref whole) : [];
        return decoder.Length > 0 && whole <= LongestState
            ? new StreamPlan(encoder, decoder, (int)whole)
            : new StreamPlan(encoder, [], (int)length);
    }

    /// <summary>
    /// The layers as a stream runs them; none where one of them can't be run so. Behind a layer that gives its last state, everything is of
    /// the newest row alone, and runs as it does in the network.
    /// </summary>
    private static StreamedLayer[] Stream(IEnumerable<LayerPlan> layers, ref long length)
    {
        List<StreamedLayer> streamed = [];
        bool isSequence = true;
        foreach (LayerPlan layer in layers)
        {
            if (!isSequence)
            {
                streamed.Add(new(layer, 0, Remembers: false, IsOwn: false));
                continue;
            }

            if (layer.Operator is not IStreamed { Newest: { } form } || length > LongestState)
                return [];
            LayerPlan newest = layer with { Name = "Newest" + layer.Name, Operator = form.Layer };
            streamed.Add(new(newest, (int)length, form.StateLength > 0, IsOwn: true));
            length += form.StateLength;
            isSequence = !form.Layer.Output.IsVector;
        }

        return [.. streamed];
    }
}
