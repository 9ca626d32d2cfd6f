namespace Autoencoders.Reporting;

/// <summary>The weights that read the input, one filter a unit, each as the pixels that it looks at.</summary>
/// <param name="Filters">The weights of each unit, row by row, channels side by side.</param>
/// <param name="Width">The weights of a row, channels not counted.</param>
/// <param name="Channels">1, or 3 for red, green and blue.</param>
internal sealed record FirstLayer(float[][] Filters, int Width, int Channels)
{
    /// <summary>
    /// Finds them: the first weights of the encoder, of a dense layer over images or of a convolution; null where the first layer is
    /// another or its filters are no pictures.
    /// </summary>
    public static FirstLayer? Of(ReportSource source)
    {
        foreach (LayerDescription layer in source.Network.Layers.Where(layer => layer.Side == NetworkSide.Encoder))
        {
            // Normalizations have weights of one dimension: a factor for each channel.
            if (layer.FindTensor(TensorRoles.Weight) is not { Layout: { Shape.Length: > 1 } weights })
                continue;
            return layer.Kind switch
            {
                LayerKinds.Conv2D => OfConvolution(weights, source.State),
                LayerKinds.Dense when weights.Shape[1] == source.InputLength => OfDense(weights, source),
                _ => null,
            };
        }

        return null;
    }

    private static FirstLayer? OfDense(TensorLayout tensor, ReportSource source)
    {
        // PyTorch has an image's channels first, the network last; without a shape, a filter is no picture.
        if (source.Options.Image is not { } image)
            return null;
        bool arePlanes = tensor.Lengths.Length == 3;
        IEnumerable<float[]> units = Units(tensor, source.State);
        return new FirstLayer(
            [.. arePlanes ? units.Select(unit => Interleave(unit, image.Channels)) : units], image.Width, image.Channels);
    }

    // Filters of three channels have colors; of others, each channel is a picture of its own.
    private static FirstLayer OfConvolution(TensorLayout tensor, float[] state)
    {
        (int channels, int area) = (tensor.Shape[1], tensor.Shape[2] * tensor.Shape[3]);
        return channels == 3
            ? new FirstLayer([.. Units(tensor, state).Select(unit => Interleave(unit, channels))], tensor.Shape[3], channels)
            : new FirstLayer([.. Units(tensor, state).SelectMany(unit => unit.Chunk(area))], tensor.Shape[3], Channels: 1);
    }

    private static IEnumerable<float[]> Units(TensorLayout tensor, float[] state) =>
        Elements(tensor, state).Chunk(tensor.Length / tensor.Shape[0]);

    // Row-major over the lengths, as a file has them.
    private static IEnumerable<float> Elements(TensorLayout tensor, float[] state)
    {
        var index = new int[tensor.Lengths.Length];
        for (int element = 0; element < tensor.Length; element++)
        {
            int place = tensor.First;
            for (int dimension = 0; dimension < index.Length; dimension++)
                place += index[dimension] * tensor.Strides[dimension];
            yield return state[place];
            for (int dimension = index.Length - 1; dimension >= 0 && ++index[dimension] == tensor.Lengths[dimension]; dimension--)
                index[dimension] = 0;
        }
    }

    private static float[] Interleave(float[] planes, int channels)
    {
        int area = planes.Length / channels;
        var pixels = new float[planes.Length];
        for (int channel = 0; channel < channels; channel++)
        {
            for (int i = 0; i < area; i++)
                pixels[(i * channels) + channel] = planes[(channel * area) + i];
        }

        return pixels;
    }
}
