using Autoencoders;

namespace SeriesStudy.Ranking;

/// <summary>The windows of a labeled series in network units.</summary>
/// <param name="Training">The windows to learn from.</param>
/// <param name="HeldOut">Later normal windows: they end training and give thresholds.</param>
/// <param name="Judged">The windows to judge. A window that holds a faulty row has the label 1.</param>
internal sealed record WindowSplit(SeriesWindows Training, Dataset HeldOut, Dataset Judged)
{
    private const double HeldOutShare = 1.0 / 3;

    /// <summary>Learns a scaler from the earlier two thirds of the normal rows, and cuts windows.</summary>
    public static WindowSplit Of(LabeledSeries series, int window)
    {
        (Series earlier, Series later) = series.Normal.Split(HeldOutShare);
        StandardScaler scaler = StandardScaler.Fit(earlier.ToDataset());
        return new WindowSplit(
            earlier.Transform(scaler).Windows(window),
            later.Transform(scaler).Windows(window).ToDataset(),
            series.Judged.Transform(scaler).Windows(window).ToDataset());
    }
}
