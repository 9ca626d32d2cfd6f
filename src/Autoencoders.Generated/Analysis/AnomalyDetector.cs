using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// Tells rows that are unlike those that a network was trained on: what it has not learned, it cannot reconstruct. The score of a row is
/// the network's own reconstruction error; a row is an anomaly where its score exceeds a threshold that is calibrated to a wanted rate of
/// false alarms. Once made, its methods may be called from many threads and allocate nothing, once a thread has the memory for its rows.
/// </summary>
/// <remarks>
/// A row has the same verdict alone and in a batch of any size: the threshold is a batch's score, and a single row whose score lies within
/// 1/256 of it, or so near that rounding could matter, is scored as a batch of one row, whose sums have another order.
/// <para>
/// Rows are in raw units where there is a scaler, in network units otherwise. A row whose score is NaN or infinite (a value of it is) is
/// an anomaly; a network with <see cref="Missing.Masked"/> scores such a row by the values that are there. Who goes on training the network
/// calibrates anew. A row that the loss is not defined for, such as one with a value above 1 for <see cref="Loss.BinaryCrossEntropy"/>, has
/// an infinite score and is an anomaly; tables of measurements, which go beyond any range some day, are better watched by
/// <see cref="Loss.MeanSquaredError"/>, <see cref="Loss.MeanAbsoluteError"/> or <see cref="Loss.Huber"/>.
/// </para>
/// </remarks>
/// <example><code>
/// // Of rows like the held-out ones, about 1 in 100 is called an anomaly.
/// var detector = AnomalyDetector&lt;MachineAutoencoder>.Calibrate(model, heldOut, falseAlarmRate: 0.01);
/// bool unusual = detector.IsAnomaly(row);
/// </code></example>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed partial class AnomalyDetector<TNetwork>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    // Rows whose scores lie on the stack. A row has the same bits in a batch of any size.
    private const int BlockRows = 64;

    private readonly ScaledAutoencoder<TNetwork>? _scaled;
    private readonly Calibration _calibration;
    private readonly FalseAlarmRule _rule;

    private AnomalyDetector(TNetwork network, IScaler? scaler, Calibration calibration)
    {
        Network = network;
        _scaled = scaler is null ? null : new ScaledAutoencoder<TNetwork>(network, scaler);
        _calibration = calibration;
        _rule = new FalseAlarmRule(calibration.Rank, calibration.Rows);
        FalseAlarmInterval = _rule.Interval;
    }

    /// <summary>The network, which knows network units only.</summary>
    public TNetwork Network { get; }

    /// <summary>The scaler that converts rows to network units; null if rows are in network units.</summary>
    public IScaler? Scaler => _scaled?.Scaler;

    /// <summary>The score above which a row is an anomaly, in the units of the network's loss.</summary>
    public float Threshold => _calibration.Threshold;

    /// <summary>The rate of false alarms that was asked for.</summary>
    public double WantedFalseAlarmRate => _calibration.FalseAlarmRate;

    /// <summary>
    /// The rate of false alarms to be expected, the mean over all calibrations with as many rows: at most
    /// <see cref="WantedFalseAlarmRate"/>, and less than one part in <see cref="CalibrationRows"/> below it.
    /// </summary>
    public double ExpectedFalseAlarmRate => _rule.Expected;

    /// <summary>
    /// The 95% confidence interval of the true false-alarm rate. It follows the beta distribution of order statistics for any distribution
    /// of scores (Wilks 1941), as long as new rows come from the same distribution as the calibration rows.
    /// </summary>
    public RateInterval FalseAlarmInterval { get; }

    /// <summary>The number of rows of the calibration.</summary>
    public int CalibrationRows => _calibration.Rows;

    /// <summary>
    /// The mean squared difference of each feature to its reconstruction in the rows of the calibration that have it, in network units.
    /// </summary>
    public ReadOnlySpan<float> TypicalErrors => _calibration.TypicalErrors;

    /// <summary>The least number of rows that a calibration to a rate needs: 99 for 0.01.</summary>
    /// <param name="falseAlarmRate">Above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0 and below 1.</exception>
    public static long RowsNeeded(double falseAlarmRate) => FalseAlarmRule.RowsNeeded(falseAlarmRate);

    /// <summary>
    /// Finds the threshold from normal rows: of their scores the one that, by expectation, the wanted share of normal rows exceeds.
    /// </summary>
    /// <param name="network">A trained network.</param>
    /// <param name="heldOutNormal">
    /// Normal rows that training has not seen, neither as samples nor as validation that chose weights: its own it reconstructs too well.
    /// </param>
    /// <param name="falseAlarmRate">The share of normal rows that may be taken for anomalies: above 0 and below 1.</param>
    /// <param name="scaler">What took the training data to network units; the rows are raw then. Null for rows in network units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0 and below 1.</exception>
    /// <exception cref="ArgumentException">
    /// There are fewer than <see cref="RowsNeeded"/> rows, or their length or the scaler's is not the network's, or a row has a value that
    /// is no number (which only a network with <see cref="Missing.Masked"/> may lack) or that the network's loss is not defined for.
    /// </exception>
    public static AnomalyDetector<TNetwork> Calibrate(
        TNetwork network, Dataset heldOutNormal, double falseAlarmRate, IScaler? scaler = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(heldOutNormal);
        FalseAlarmRule.RequireRate(falseAlarmRate);
        if (heldOutNormal.Length != TNetwork.InputLength)
        {
            throw new ArgumentException(
                $"Rows of {heldOutNormal.Length} values do not fit an input of {TNetwork.InputLength}.", nameof(heldOutNormal));
        }
        if (scaler is not null && scaler.Length != TNetwork.InputLength)
        {
            throw new ArgumentException(
                $"A scaler of {scaler.Length} columns does not fit an input of {TNetwork.InputLength} values.", nameof(scaler));
        }

        FalseAlarmRule rule = FalseAlarmRule.For(falseAlarmRate, heldOutNormal.Count, nameof(heldOutNormal));
        Dataset rows = scaler is null ? heldOutNormal : scaler.Transform(heldOutNormal);
        OutsideDomain.Refuse<TNetwork>(rows.Values.Span, nameof(heldOutNormal), scaler is null ? [] : heldOutNormal.Values.Span);
        var scores = new float[rows.Count];
        network.ReconstructionErrorBatch(rows.Values.Span, scores);
        RowScore.OfBatch<TNetwork>(rows.Values.Span, scores);
        if (NonFinite.IndexIn(scores) is var bad and >= 0)
        {
            throw new ArgumentException(
                $"The score of row {bad} (from 0) is {NonFinite.Name(scores[bad])}: its values must be finite numbers.",
                nameof(heldOutNormal));
        }

        Array.Sort(scores);
        return new AnomalyDetector<TNetwork>(network, scaler, new Calibration
        {
            Threshold = scores[^rule.Rank],
            FalseAlarmRate = falseAlarmRate,
            Rank = rule.Rank,
            Rows = rule.Rows,
            TypicalErrors = MeanErrors(network, rows),
        });
    }

    /// <summary>Loads a detector: network, scaler and calibration.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightsFileException">The file is damaged, belongs to another network, or has no calibration.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static AnomalyDetector<TNetwork> Load(string path) => Read(SafeTensors.Read(path), path);

    /// <summary>Loads a detector from a stream, which it reads to its end.</summary>
    /// <param name="source">The bytes of a file.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, belongs to another network, or has no calibration.</exception>
    public static AnomalyDetector<TNetwork> Load(Stream source) =>
        Read(SafeTensors.Read(source, WeightsFile.StreamName), WeightsFile.StreamName);

    /// <summary>Loads a detector from memory, such as an embedded resource.</summary>
    /// <param name="file">All bytes of a file.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, belongs to another network, or has no calibration.</exception>
    public static AnomalyDetector<TNetwork> Load(ReadOnlySpan<byte> file) =>
        Read(SafeTensors.Read(file, WeightsFile.MemoryName), WeightsFile.MemoryName);

    /// <summary>
    /// Saves network, scaler and calibration as one weights file, which replaces an old one as a whole or not at all; the network's own
    /// <c>Load</c> reads it too, where there is a scaler the one that returns it.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public void Save(string path) => WeightsFile.Save(Network, path, Scaler, [Metadata]);

    /// <summary>Writes network, scaler and calibration to a stream, from its current position on.</summary>
    /// <param name="destination">Receives the bytes of a weights file.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind.</exception>
    public void Save(Stream destination) => WeightsFile.Save(Network, destination, Scaler, [Metadata]);

    /// <summary>
    /// The interval that holds the share of false alarms among this many normal rows with a probability of 95%. It is wider than
    /// <see cref="FalseAlarmInterval"/>, because the share in few rows deviates from the true rate by chance. Compare the share in a test
    /// set with this interval.
    /// </summary>
    /// <param name="rows">The number of normal rows that are looked at, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public RateInterval FalseAlarmIntervalIn(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        return _rule.IntervalIn(rows);
    }

    /// <summary>
    /// The reconstruction error of one row: the declared loss of the network, in network units; with
    /// <see cref="Loss.PoissonNegativeLogLikelihood"/>, the excess over the loss of a perfect reconstruction, which falls as counts grow. Near
    /// the threshold it has the bits of <see cref="ScoreBatch"/>, elsewhere its value up to rounding. NaN or infinite if a value of the row
    /// is not finite, is too large for the loss or is outside its domain: <see cref="Judge"/> gives a score that JSON can hold.
    /// </summary>
    /// <param name="row">One row: input length.</param>
    /// <exception cref="ArgumentException">The span has another length, or the scaler refuses a value.</exception>
    public float Score(ReadOnlySpan<float> row)
    {
        float score = _scaled is null ? RowScore.Of<TNetwork>(row, Network.ReconstructionError(row)) : _scaled.Score(row);
        if (!VerdictMargin.IsClear(score, Threshold, _scaled is null ? row : default))
            ScoreBatch(row, new Span<float>(ref score));
        return score;
    }

    /// <summary>True if the score of one row exceeds the threshold, or is NaN or infinite.</summary>
    /// <param name="row">One row: input length.</param>
    /// <exception cref="ArgumentException">The span has another length, or the scaler refuses a value.</exception>
    public bool IsAnomaly(ReadOnlySpan<float> row) => Exceeds(Score(row));

    /// <summary>The scores of any number of rows; NaN or infinite if <see cref="Score"/> is.</summary>
    /// <param name="rows">Row-major: rows x input length.</param>
    /// <param name="scores">Receives one value a row.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void ScoreBatch(ReadOnlySpan<float> rows, Span<float> scores)
    {
        SpanOverlap.Refuse(rows, scores, nameof(rows), nameof(scores));
        if (_scaled is not null)
        {
            _scaled.ScoreBatch(rows, scores);
            return;
        }
        Network.ReconstructionErrorBatch(rows, scores);
        RowScore.OfBatch<TNetwork>(rows, scores);
    }

    /// <summary>The verdicts on any number of rows: true if the score of a row exceeds the threshold, or is NaN or infinite.</summary>
    /// <param name="rows">Row-major: rows x input length.</param>
    /// <param name="verdicts">Receives one value a row.</param>
    /// <returns>The number of anomalies.</returns>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public int IsAnomalyBatch(ReadOnlySpan<float> rows, Span<bool> verdicts)
    {
        int length = TNetwork.InputLength;
        int count = SpanLength.Rows(rows.Length, length, verdicts.Length, 1, nameof(rows), nameof(verdicts));
        SpanOverlap.RefuseAny(rows, (ReadOnlySpan<bool>)verdicts, nameof(rows), nameof(verdicts));
        Span<float> scores = stackalloc float[BlockRows];
        int anomalies = 0;
        for (int start = 0; start < count; start += BlockRows)
        {
            Span<float> block = scores[..Math.Min(BlockRows, count - start)];
            ScoreBatch(rows.Slice(start * length, block.Length * length), block);
            for (int i = 0; i < block.Length; i++)
            {
                verdicts[start + i] = Exceeds(block[i]);
                anomalies += verdicts[start + i] ? 1 : 0;
            }
        }
        return anomalies;
    }

    private static AnomalyDetector<TNetwork> Read(SafeTensors source, string file)
    {
        Calibration calibration = Calibration.Read(source, file, TNetwork.InputLength);
        TNetwork network = WeightsReader.Read<TNetwork>(source, file, out IScaler? scaler);
        return new AnomalyDetector<TNetwork>(network, scaler, calibration);
    }

    private static float[] MeanErrors(TNetwork network, Dataset rows)
    {
        var reconstruction = new float[rows.Length];
        var sums = new double[rows.Length];
        var counts = new int[rows.Length];
        for (int row = 0; row < rows.Count; row++)
        {
            ReadOnlySpan<float> values = rows[row];
            network.Reconstruct(values, reconstruction);
            for (int feature = 0; feature < values.Length; feature++)
            {
                if (IsMissing(values[feature]))
                    continue;
                sums[feature] += LargestContributions.ErrorOf(values[feature], reconstruction[feature]);
                counts[feature]++;
            }
        }
        var means = new float[rows.Length];
        for (int feature = 0; feature < means.Length; feature++)
            means[feature] = (float)(sums[feature] / Math.Max(counts[feature], 1));
        return means;
    }

    private static bool IsMissing(float value) => TNetwork.AcceptsMissing && float.IsNaN(value);

    private (string Name, string Text) Metadata => (WeightsMetadata.AnomalyDetector, CalibrationJson.Write(_calibration));

    // No sound row has a score that is not finite, not even one of negative infinity.
    private bool Exceeds(float score) => !(score <= Threshold) || float.IsNegativeInfinity(score);
}
