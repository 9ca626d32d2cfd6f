using Autoencoders;

namespace SeriesStudy.Skab;

/// <summary>The error of a window as the benchmark has it.</summary>
internal static class WindowErrors
{
    /// <summary>The sum over channels of the mean absolute error, in network units, of all windows of a series without gaps.</summary>
    public static double[] Of<TNetwork>(TNetwork network, Series series)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        SeriesWindows windows = series.Windows(TNetwork.InputLength / series.Channels);
        var (values, reconstruction) = (new float[TNetwork.InputLength], new float[TNetwork.InputLength]);
        var errors = new double[windows.Count];
        for (int window = 0; window < errors.Length; window++)
        {
            windows.CopyTo(window, values);
            network.Reconstruct(values, reconstruction);
            for (int i = 0; i < values.Length; i++)
                errors[window] += Math.Abs((double)values[i] - reconstruction[i]) / windows.WindowLength;
        }

        return errors;
    }
}
