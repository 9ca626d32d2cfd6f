using Autoencoders;

namespace SeriesStudy.Skab;

/// <summary>The numbers of the protocol, and the library's own way with a file.</summary>
internal static class SkabProtocol
{
    /// <summary>The rows of a file that are learned.</summary>
    public const int Learned = 400;

    /// <summary>The rows of a window.</summary>
    public const int Window = 60;

    /// <summary>The multiple of its calibrated threshold that the mean residual is compared with: chosen on valve2.</summary>
    public const float Multiple = 4;

    private const double HeldOut = 0.25, FalseAlarms = 0.02;

    /// <summary>
    /// Holds out the last 100 of the learned rows, which end training and give the threshold; an alarm after three of five rows.
    /// </summary>
    /// <returns>The verdicts on the other rows.</returns>
    public static bool[] Calibrated<TNetwork>(Series file, int seed, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        (Series earlier, Series later) = file.Slice(0, Learned).Split(HeldOut);
        StandardScaler scaler = StandardScaler.Fit(file.Slice(0, Learned).ToDataset());
        TNetwork network = Train<TNetwork>(
            earlier.Transform(scaler).Windows(Window), later.Transform(scaler).Windows(Window).ToDataset(), seed, cancellation);
        var detector = StreamingDetector<TNetwork>.Calibrate(network, later, FalseAlarms, scaler, StreamScore.LeastOfWindows);
        var monitor = new AlarmMonitor(AlarmDefaults.Rule, detector.Threshold);
        var scores = new float[file.Count];
        detector.ScoreSeries(file, scores);
        return [
            .. scores.Skip(Learned).Select(score =>
            {
                monitor.Add(score);
                return monitor.IsOn;
            }),
        ];
    }

    /// <summary>Trains with the library's defaults until unseen windows get no better.</summary>
    public static TNetwork Train<TNetwork>(ISampleSource training, Dataset validation, int seed, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(seed);
        var options = new TrainingOptions { Epochs = 100, Seed = seed, EarlyStopping = new EarlyStopping(), Validation = validation };
        new Trainer<TNetwork>(network, new Adam()).Fit(training, options, progress: null, cancellation);
        return network;
    }
}
