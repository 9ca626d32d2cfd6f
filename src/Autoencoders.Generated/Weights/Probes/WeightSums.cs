namespace Autoencoders;

/// <summary>
/// A sum for each tensor of a network, each weight times a number of its place. Where outputs differ from those that were saved, it tells
/// the first tensor that is another one, also if all weights were rounded to 16 bits meanwhile.
/// </summary>
internal static class WeightSums
{
    // The fractional part of the golden ratio: its multiples spread evenly between 0 and 1.
    private const uint GoldenStep = 0x9E3779B9;

    public static float[] Of<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        ReadOnlySpan<TensorLayout> tensors = TNetwork.Tensors;
        var sums = new float[tensors.Length];
        for (int i = 0; i < sums.Length; i++)
            sums[i] = (float)Of(tensors[i], network.State).Sum;
        return sums;
    }

    /// <summary>The name of the first tensor with another sum; null if all are the same.</summary>
    /// <param name="network">The network.</param>
    /// <param name="saved">The sums of the network that was saved.</param>
    /// <param name="isRounded">True if the weights were rounded to 16 bits.</param>
    public static string? FirstChanged<TNetwork>(TNetwork network, float[] saved, bool isRounded)
        where TNetwork : class, INetwork<TNetwork>
    {
        // The largest part of a number that rounding to bfloat16 can cost, twice.
        const double Rounding = 1.0 / 256;
        ReadOnlySpan<TensorLayout> tensors = TNetwork.Tensors;
        for (int i = 0; i < saved.Length; i++)
        {
            (double sum, double size) = Of(tensors[i], network.State);
            bool isSame = isRounded ? Math.Abs(sum - saved[i]) <= Rounding * size : (float)sum == saved[i];
            if (!isSame)
                return tensors[i].Name;
        }

        return null;
    }

    private static (double Sum, double Size) Of(TensorLayout tensor, ReadOnlySpan<float> state)
    {
        double sum = 0, size = 0;
        uint place = 0;
        for (var index = new RowMajorIndices(tensor); index.IsElement; index.Advance())
        {
            double term = state[index.Current] * (double)(int)(place += GoldenStep) / int.MaxValue;
            sum += term;
            size += Math.Abs(term);
        }

        return (sum, size);
    }
}
