namespace Autoencoders;

/// <summary>
/// The mean residual of each channel of a window: noise cancels in it, and what strays for many rows remains. Its unit is what is typical of
/// the channel in normal windows, the root of the mean square.
/// </summary>
internal static class MeanResidual
{
    /// <summary>The typical mean residual of each channel in all windows of a normal series.</summary>
    public static float[] Typical<TNetwork>(TNetwork network, Series series, IScaler? scaler)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        SeriesWindows windows = series.Windows(TNetwork.InputLength / series.Channels);
        float[] values = new float[TNetwork.InputLength], reconstruction = new float[TNetwork.InputLength];
        var squares = new double[series.Channels];
        for (int window = 0; window < windows.Count; window++)
        {
            windows.CopyTo(window, values);
            scaler?.Transform(values, values);
            network.Reconstruct(values, reconstruction);
            for (int channel = 0; channel < squares.Length; channel++)
            {
                double mean = Of<TNetwork>(values, reconstruction, squares.Length, channel);
                squares[channel] += mean * mean;
            }
        }
        return Array.ConvertAll(squares, sum => (float)Math.Sqrt(sum / windows.Count));
    }

    /// <summary>The largest mean residual of a window, as a multiple of what is typical of its channel.</summary>
    public static float Largest<TNetwork>(ReadOnlySpan<float> values, ReadOnlySpan<float> reconstruction, ReadOnlySpan<float> typical)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        double largest = 0;
        for (int channel = 0; channel < typical.Length; channel++)
        {
            // Math.Max passes NaN on: what is not a number must not look usual.
            double mean = Math.Abs(Of<TNetwork>(values, reconstruction, typical.Length, channel));
            largest = Math.Max(largest, mean == 0 ? 0 : mean / typical[channel]);
        }
        return (float)largest;
    }

    /// <summary>The mean residual of a channel over the values that it has; 0 without any.</summary>
    private static double Of<TNetwork>(ReadOnlySpan<float> values, ReadOnlySpan<float> reconstruction, int channels, int channel)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        double sum = 0;
        int count = 0;
        for (int feature = channel; feature < values.Length; feature += channels)
        {
            if (TNetwork.AcceptsMissing && float.IsNaN(values[feature]))
                continue;
            sum += (double)values[feature] - reconstruction[feature];
            count++;
        }
        return sum / Math.Max(count, 1);
    }
}
