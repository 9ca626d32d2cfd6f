using Autoencoders;

namespace SeriesStudy.Skab;

/// <summary>A network that learned a file as the benchmark's own networks do: all 400 rows, the last tenth of the windows to end training.</summary>
/// <param name="network">The network.</param>
/// <param name="scaler">The scaler of the learned rows.</param>
/// <param name="file">The file.</param>
internal sealed class SkabRun<TNetwork>(TNetwork network, StandardScaler scaler, Series file)
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    private const double BenchmarkShare = 0.999, BenchmarkMultiple = 4.0 / 3, FalseAlarms = 0.01, ValidationShare = 0.1;

    private readonly double[] _benchmarkScores = WindowErrors.Of(network, file.Transform(scaler));

    /// <summary>Learns a file.</summary>
    public static SkabRun<TNetwork> Train(Series file, int seed, CancellationToken cancellation)
    {
        Series normal = file.Slice(0, SkabProtocol.Learned);
        StandardScaler scaler = StandardScaler.Fit(normal.ToDataset());
        Dataset windows = normal.Transform(scaler).Windows(SkabProtocol.Window).ToDataset();
        int training = windows.Count - (int)(ValidationShare * windows.Count);
        TNetwork network = SkabProtocol.Train<TNetwork>(
            new Dataset(windows.Values[..(training * windows.Length)], windows.Length),
            new Dataset(windows.Values[(training * windows.Length)..], windows.Length),
            seed,
            cancellation);
        return new SkabRun<TNetwork>(network, scaler, file);
    }

    /// <summary>
    /// The rule of the benchmark: a row is anomalous if the sum over channels of the mean absolute error is above 4/3 of the 99.9% quantile
    /// of the learned windows in all windows that hold the row.
    /// </summary>
    public bool[] Benchmark()
    {
        double[] learned = [.. _benchmarkScores.Take(SkabProtocol.Learned - SkabProtocol.Window + 1).Order()];
        double limit = BenchmarkMultiple * learned[Math.Min((int)(BenchmarkShare * learned.Length), learned.Length - 1)];
        var verdicts = new bool[file.Count - SkabProtocol.Learned];
        for (int place = 0; place < verdicts.Length; place++)
        {
            int row = SkabProtocol.Learned + place, last = Math.Min(row, _benchmarkScores.Length - 1);
            verdicts[place] = _benchmarkScores.AsSpan((row - SkabProtocol.Window + 1)..(last + 1)).IndexOfAnyInRange(0, limit) < 0;
        }

        return verdicts;
    }

    /// <summary>The same as the benchmark's program has it: the rows of the last window, which fewer windows hold, are never anomalous.</summary>
    public bool[] BenchmarkAsPublished()
    {
        bool[] verdicts = Benchmark();
        verdicts.AsSpan(verdicts.Length - SkabProtocol.Window + 1).Clear();
        return verdicts;
    }

    /// <summary>The mean residuals of the judged rows as multiples of the threshold that one of a hundred learned rows exceeds.</summary>
    public float[] MeanResiduals()
    {
        var detector = StreamingDetector<TNetwork>.Calibrate(
            network, file.Slice(0, SkabProtocol.Learned), FalseAlarms, scaler, StreamScore.MeanResidual);
        var scores = new float[file.Count];
        detector.ScoreSeries(file, scores);
        return Array.ConvertAll(scores[SkabProtocol.Learned..], score => score / detector.Threshold);
    }
}
