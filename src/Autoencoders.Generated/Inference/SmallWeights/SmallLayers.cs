using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The layers of one side of a network with small weights.</summary>
internal static class SmallLayers
{
    /// <summary>The layers of a side that work outside training, in order; activations are layers of their own.</summary>
    /// <exception cref="NotSupportedException">A layer is of a kind that small weights do not support.</exception>
    public static ISmallLayer[] Of(
        NetworkDescription network, NetworkSide side, ReadOnlySpan<float> state, WeightPrecision precision)
    {
        var layers = new List<ISmallLayer>();
        foreach (LayerDescription layer in network.Layers)
        {
            if (layer.Side != side || layer.IsTrainingOnly)
                continue;
            if (layer.Kind != LayerKinds.Gaussian)
                layers.Add(Of(network, layer, state, precision));
            if (layer.Activation != Activation.Identity)
                layers.Add(new ActivationLayer(layer));
        }

        return [.. layers];
    }

    private static ISmallLayer Of(
        NetworkDescription network, LayerDescription layer, ReadOnlySpan<float> state, WeightPrecision precision) => layer.Kind switch
    {
        LayerKinds.Dense => Dense(new DenseMatrix(network, layer, state, OutputsOf(network, layer)), layer, precision),
        LayerKinds.BatchNorm => new NormalizationLayer(layer, state),
        LayerKinds.Largest => new LargestLayer(layer),
        _ => throw new NotSupportedException(
            $"Layer {layer.Number} ({layer.Name}) is of the kind '{layer.Kind}'. Small weights support dense layers, batch normalization, "
            + "and variational and sparse codes."),
    };

    private static ISmallLayer Dense(DenseMatrix matrix, LayerDescription layer, WeightPrecision precision) => precision switch
    {
        WeightPrecision.BFloat16 => new HalfWordLayer(matrix),
        _ when matrix.Inputs <= ByteProduct.MostInputs => new ByteLayer(matrix),
        _ => throw new NotSupportedException(
            $"Layer {layer.Number} ({layer.Name}) has {matrix.Inputs} inputs. Sums of 32 bits hold the products of at most "
            + $"{ByteProduct.MostInputs}; {nameof(WeightPrecision.BFloat16)} has no such limit."),
    };

    // Of a distribution the mean is the code, which comes first; nobody reads the log variance.
    private static int OutputsOf(NetworkDescription network, LayerDescription layer) =>
        layer.Number < network.Layers.Length && network.Layers[layer.Number] is { Kind: LayerKinds.Gaussian } code
            ? LayerSize.Of(code.Output)
            : LayerSize.Of(layer.Output);
}
