using Autoencoders;

namespace SeriesStudy.Skab;

/// <summary>The errors of each channel in each window of a series, in network units.</summary>
/// <param name="Absolute">The mean absolute error: windows x channels.</param>
/// <param name="Offset">The absolute value of the mean error, in which noise cancels and what strays remains: windows x channels.</param>
internal sealed record WindowErrors(double[][] Absolute, double[][] Offset)
{
    /// <summary>Reconstructs all windows of a series without gaps.</summary>
    public static WindowErrors Of<TNetwork>(TNetwork network, Series series)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        SeriesWindows windows = series.Windows(TNetwork.InputLength / series.Channels);
        var (absolute, offset) = (new double[windows.Count][], new double[windows.Count][]);
        var (values, reconstruction) = (new float[TNetwork.InputLength], new float[TNetwork.InputLength]);
        for (int window = 0; window < windows.Count; window++)
        {
            (absolute[window], offset[window]) = (new double[series.Channels], new double[series.Channels]);
            windows.CopyTo(window, values);
            network.Reconstruct(values, reconstruction);
            for (int i = 0; i < values.Length; i++)
            {
                double error = ((double)values[i] - reconstruction[i]) / windows.WindowLength;
                absolute[window][i % series.Channels] += Math.Abs(error);
                offset[window][i % series.Channels] += error;
            }

            for (int channel = 0; channel < series.Channels; channel++)
                offset[window][channel] = Math.Abs(offset[window][channel]);
        }

        return new WindowErrors(absolute, offset);
    }
}
