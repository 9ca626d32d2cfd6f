namespace Autoencoders;

/// <summary>The layers of a network that work outside training, in order.</summary>
internal static class SmallSteps
{
    /// <summary>The layers, and the value that is the code.</summary>
    /// <exception cref="NotSupportedException">A layer is of a kind that small weights do not support.</exception>
    public static (SmallStep[] Steps, int Code) Of(NetworkDescription network, ReadOnlySpan<float> state, WeightPrecision precision)
    {
        var layers = new SmallLayers(network, precision);
        var steps = new List<SmallStep>();

        // A layer that hands on what it reads gives no value of its own.
        var values = new int[network.Layers.Length + 1];
        foreach (LayerDescription layer in network.Layers)
        {
            int first = values[layer.Reads[0]];
            values[layer.Number] = first;
            if (layer.IsTrainingOnly)
                continue;
            SmallActivation? activation = layer.Activation == Activation.Identity ? null : new SmallActivation(layer);
            if (layer.Kind == LayerKinds.Gaussian)
            {
                if (activation is not null)
                    steps[^1] = steps[^1] with { Activation = activation };
                continue;
            }

            int? second = layer.Reads.Length > 1 ? values[layer.Reads[1]] : null;
            steps.Add(new SmallStep(layers.Of(layer, state), activation, first, second, layer.Number, SmallLayers.OutputsOf(network, layer)));
            values[layer.Number] = layer.Number;
        }

        return ([.. steps], values[network.EncoderLayers]);
    }
}
