using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>The layers of a network with small weights by their kinds.</summary>
/// <param name="network">The network.</param>
/// <param name="precision">The numbers of its weights.</param>
internal sealed class SmallLayers(NetworkDescription network, WeightPrecision precision)
{
    /// <summary>A layer that works outside training, without its activation.</summary>
    /// <exception cref="NotSupportedException">It is of a kind that small weights do not support.</exception>
    public ISmallLayer Of(LayerDescription layer, ReadOnlySpan<float> state) => layer.Kind switch
    {
        LayerKinds.Dense => Dense(layer, state),
        LayerKinds.SparseDense when layer.GetWord(FactNames.Scaling) == "none" => Dense(layer, state),
        LayerKinds.Conv1D or LayerKinds.Conv2D => Convolution(layer, state, isTransposed: false),
        LayerKinds.ConvTranspose1D or LayerKinds.ConvTranspose2D => Convolution(layer, state, isTransposed: true),
        LayerKinds.MaxPool1D or LayerKinds.MaxPool2D or LayerKinds.AveragePool1D or LayerKinds.AveragePool2D => PoolingLayer.Of(layer),
        LayerKinds.GlobalAveragePool => PoolingLayer.OfAll(layer),
        LayerKinds.Upsample1D or LayerKinds.Upsample2D or LayerKinds.Upsample => Upsampling(layer),
        LayerKinds.BatchNorm => new BatchNormalizationLayer(layer, state),
        LayerKinds.LayerNorm => new LayerNormalizationLayer(layer, state),
        LayerKinds.GroupNorm => new GroupNormalizationLayer(layer, state),
        LayerKinds.Residual => new ResidualLayer(layer),
        LayerKinds.Concatenate => new ConcatenationLayer(layer),
        LayerKinds.Condition => new ConditionLayer(layer),
        LayerKinds.Missing when layer.GetSingle(FactNames.As) == 0 => new MissingLayer(layer),
        LayerKinds.Codebook => new CodebookLayer(layer, state),
        LayerKinds.FiniteScalar => new FiniteScalarLayer(layer),
        LayerKinds.Largest => new LargestLayer(layer),
        _ => throw new NotSupportedException(
            $"Layer {layer.Number} ({layer.Name}) is of the kind '{layer.Kind}', which small weights do not support."),
    };

    private ISmallLayer Dense(LayerDescription layer, ReadOnlySpan<float> state)
    {
        WeightMatrix matrix = WeightMatrix.OfDense(network, layer, state, OutputsOf(network, layer));
        if (precision == WeightPrecision.BFloat16)
            return new HalfWordLayer(matrix);
        RequireSums(layer, matrix.Inputs);
        return new ByteLayer(matrix);
    }

    private ISmallLayer Convolution(LayerDescription layer, ReadOnlySpan<float> state, bool isTransposed)
    {
        var window = new SmallWindow(layer, isTransposed);
        ReadOnlySpan<float> weights = LayerValues.Of(layer, TensorRoles.Weight, state);
        ReadOnlySpan<float> bias = LayerValues.Of(layer, TensorRoles.Bias, state);
        if (window.Groups > 1 && window.Inputs == 1 && window.Outputs == 1)
            return new DepthwiseLayer(window, weights, bias);
        if (precision == WeightPrecision.BFloat16)
            return new HalfWordWindowLayer(window, weights, bias);
        RequireSums(layer, window.Elements * window.Inputs);
        return new ByteWindowLayer(window, weights, bias);
    }

    private static ISmallLayer Upsampling(LayerDescription layer)
    {
        // A vector is a sequence of one position.
        int channels = layer.Output[^1];
        ImmutableArray<int> input = layer.Input.Length == 1 ? [1, channels] : layer.Input;
        ImmutableArray<int> output = layer.Input.Length == 1 ? [LayerSize.Of(layer.Output) / channels, channels] : layer.Output;
        (int height, int down) = input.Length == 3 ? (input[0], output[0] / input[0]) : (1, 1);
        (int width, int right) = (input[^2], output[^2] / input[^2]);
        return layer.HasFact(FactNames.Mode) && layer.GetWord(FactNames.Mode) != "nearest"
            ? new LinearLayer(height, width, channels, down, right)
            : new NearestLayer(height, width, channels, down, right);
    }

    private static void RequireSums(LayerDescription layer, int inputs)
    {
        if (inputs > Kernels.ByteProduct.MostInputs)
        {
            throw new NotSupportedException(
                $"Layer {layer.Number} ({layer.Name}) has {inputs} inputs. Sums of 32 bits hold the products of at most "
                + $"{Kernels.ByteProduct.MostInputs}; {nameof(WeightPrecision.BFloat16)} has no such limit.");
        }
    }

    /// <summary>The outputs of a layer that are wanted: of a distribution the mean is the code, and nobody reads the log variance.</summary>
    public static int OutputsOf(NetworkDescription network, LayerDescription layer) =>
        layer.Kind == LayerKinds.Dense && layer.Number < network.Layers.Length && network.Layers[layer.Number] is { Kind: LayerKinds.Gaussian } code
            ? LayerSize.Of(code.Output)
            : LayerSize.Of(layer.Output);
}
