using Autoencoders;

namespace SeriesStudy;

/// <summary>A detector that has learned a series.</summary>
/// <param name="Detector">The detector.</param>
/// <param name="Training">How its network was trained.</param>
internal sealed record Learned<TNetwork>(StreamingDetector<TNetwork> Detector, TrainingResult Training)
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    private const double HeldOut = 1.0 / 3;

    /// <summary>Learns the first two thirds of normal rows; the last third ends training and gives the threshold.</summary>
    /// <param name="series">Normal rows of the channels of the network.</param>
    /// <param name="settings">How.</param>
    /// <param name="cancellation">Stops training between two batches.</param>
    /// <exception cref="DataFormatException">There are too few rows.</exception>
    public static Learned<TNetwork> From(NamedSeries series, Settings settings, CancellationToken cancellation)
    {
        int rows = series.Rows.Count;
        int needed = (int)Math.Ceiling(Math.Max((2 * settings.Window) + 10, settings.Window + (1 / settings.FalseAlarms)) / HeldOut);
        if (rows < needed)
        {
            throw new DataFormatException(
                $"{series.Name}: {rows:N0} normal rows are too few for windows of {settings.Window} rows and {settings.FalseAlarms} false "
                + $"alarms, which need about {needed:N0}: choose --learn, a shorter --window or a higher rate of --false-alarms.");
        }

        (Series earlier, Series later) = series.Rows.Split(HeldOut);
        StandardScaler scaler = ScalerOf(earlier);
        TNetwork network = TNetwork.Create(settings.Seed);
        var options = new TrainingOptions
        {
            Epochs = settings.Epochs,
            Seed = settings.Seed,
            Validation = later.Transform(scaler).Windows(settings.Window).ToDataset(),
            EarlyStopping = new EarlyStopping(),
        };
        TrainingResult result = new Trainer<TNetwork>(network, new Adam()).Fit(
            earlier.Transform(scaler).Windows(settings.Window), options, progress: null, cancellation);
        return new Learned<TNetwork>(
            StreamingDetector<TNetwork>.Calibrate(network, later, settings.FalseAlarms, scaler), result);
    }

    // A scaler is fitted to whole rows: what is missing has the mean of its channel, and a channel without any value is 0.
    private static StandardScaler ScalerOf(Series rows)
    {
        float[] values = rows.ToDataset().Values.ToArray();
        for (int channel = 0; channel < rows.Channels; channel++)
        {
            (double sum, int count) = (0, 0);
            for (int i = channel; i < values.Length; i += rows.Channels)
                (sum, count) = float.IsNaN(values[i]) ? (sum, count) : (sum + values[i], count + 1);
            for (int i = channel; i < values.Length; i += rows.Channels)
                values[i] = float.IsNaN(values[i]) ? (float)(sum / Math.Max(count, 1)) : values[i];
        }

        return StandardScaler.Fit(new Dataset(values, rows.Channels));
    }
}
