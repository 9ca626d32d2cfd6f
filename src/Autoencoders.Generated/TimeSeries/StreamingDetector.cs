namespace Autoencoders;

/// <summary>
/// Watches a stream of rows with a network that takes windows of it: each row gets a score and a verdict from the windows that hold it. It
/// allocates nothing after construction. An instance holds the state of one stream and is not safe from several threads; many instances
/// may share a network.
/// </summary>
/// <remarks>
/// The network is any whose input is a window: <c>[Input(60, 8)]</c> for 60 rows of 8 channels, or a flat input of 480 values. Each row costs
/// one reconstruction. Who goes on training the network calibrates anew.
/// </remarks>
/// <example><code>
/// Series normal = Series.ReadCsv("pump.csv");
/// var detector = StreamingDetector&lt;MachineAutoencoder>.Calibrate(model, normal, falseAlarmRate: 0.001);
/// if (detector.Push(row, out StreamVerdict verdict) &amp;&amp; verdict.IsAnomaly)
///     Console.WriteLine($"row {verdict.Row}: {verdict.Score}");
/// </code></example>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed partial class StreamingDetector<TNetwork>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private readonly StreamCalibration _calibration;
    private readonly WindowStream<TNetwork> _stream;

    private StreamingDetector(TNetwork network, IScaler? scaler, StreamCalibration calibration)
    {
        (Network, Scaler, _calibration) = (network, scaler, calibration);
        _stream = NewStream();
        Scores = ScoreDistribution.OfSorted(calibration.Scores, calibration.Rows);
    }

    /// <summary>The network, which knows network units only.</summary>
    public TNetwork Network { get; }

    /// <summary>The scaler of one row, with one column a channel; null if rows are in network units.</summary>
    public IScaler? Scaler { get; }

    /// <summary>The number of values of one row.</summary>
    public int Channels => _calibration.Channels;

    /// <summary>The number of rows of a window.</summary>
    public int WindowLength => _stream.Length;

    /// <summary>The score of a row.</summary>
    public StreamScore Score => _calibration.Score;

    /// <summary>The number of rows that come after a row before its score is known.</summary>
    public int Delay => _stream.Delay;

    /// <summary>The score above which a row is an anomaly.</summary>
    public float Threshold => _calibration.Threshold;

    /// <summary>The rate of false alarms that was asked for.</summary>
    public double WantedFalseAlarmRate => _calibration.FalseAlarmRate;

    /// <summary>The scores of the calibration, for p-values.</summary>
    public ScoreDistribution Scores { get; }

    /// <summary>The number of rows pushed so far.</summary>
    public long Count => _stream.Count;

    /// <summary>
    /// Finds the threshold from a normal series: of the scores of its rows the one that, by expectation, the wanted share of normal rows
    /// exceeds.
    /// </summary>
    /// <remarks>
    /// Scores of neighboring rows resemble each other, so that a share in a short series says less than in as many independent rows: hold
    /// out as much time as the machine needs to show all that is normal.
    /// </remarks>
    /// <param name="network">A trained network. Its input is a window: a whole number of rows of the series.</param>
    /// <param name="heldOutNormal">A normal series that training has not seen.</param>
    /// <param name="falseAlarmRate">The share of normal rows that may be taken for anomalies: above 0 and below 1.</param>
    /// <param name="scaler">The scaler of one row, with one column a channel; null for a series in network units.</param>
    /// <param name="score">The score of a row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0 and below 1.</exception>
    /// <exception cref="ArgumentException">
    /// The network takes a condition, or its input is not whole rows of the series, or the scaler has other columns, or there are too few
    /// windows, or the score of a row is not finite.
    /// </exception>
    public static StreamingDetector<TNetwork> Calibrate(
        TNetwork network,
        Series heldOutNormal,
        double falseAlarmRate,
        IScaler? scaler = null,
        StreamScore score = StreamScore.NewestWindow)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(heldOutNormal);
        FalseAlarmRule.RequireRate(falseAlarmRate);
        Require(heldOutNormal, scaler, score);
        float[]? residuals = score == StreamScore.MeanResidual ? MeanResidual.Typical(network, heldOutNormal, scaler) : null;
        var stream = new WindowStream<TNetwork>(network, scaler, heldOutNormal.Channels, score, residuals ?? []);
        float[] scores = ScoresOf(stream, heldOutNormal, score, nameof(heldOutNormal));
        FalseAlarmRule rule = FalseAlarmRule.For(falseAlarmRate, scores.Length, nameof(heldOutNormal));
        Array.Sort(scores);
        return new StreamingDetector<TNetwork>(network, scaler, new StreamCalibration
        {
            Channels = heldOutNormal.Channels,
            Score = score,
            Threshold = scores[^rule.Rank],
            FalseAlarmRate = falseAlarmRate,
            Rows = scores.Length,
            TypicalErrors = MeanErrors(network, heldOutNormal, scaler),
            TypicalResiduals = residuals,
            Scores = ScoreDistribution.Of(scores).Scores.ToArray(),
        });
    }

    /// <summary>
    /// A detector for another stream, such as that of a second machine of the same kind: with the same network, scaler and calibration, at
    /// the beginning of its stream.
    /// </summary>
    public StreamingDetector<TNetwork> ForAnotherStream() => new(Network, Scaler, _calibration);

    /// <summary>Takes the next row.</summary>
    /// <param name="row">One value a channel.</param>
    /// <param name="verdict">The verdict on the row <see cref="Delay"/> rows before; the default without one.</param>
    /// <returns>
    /// Whether there is a verdict. It is absent while the rows since the beginning, or since <see cref="Reset"/>, do not fill a window.
    /// </returns>
    /// <exception cref="ArgumentException">The span has another length, or the scaler refuses a value.</exception>
    public bool Push(ReadOnlySpan<float> row, out StreamVerdict verdict)
    {
        RequireRow(row);
        if (!_stream.Push(row, out float score))
        {
            verdict = default;
            return false;
        }
        verdict = new StreamVerdict(_stream.Count - 1 - Delay, score, Threshold, Exceeds(score));
        return true;
    }

    /// <summary>Begins anew behind a gap in time: no window holds rows of both sides. The rows are counted on.</summary>
    public void Reset() => _stream.Clear();

    /// <summary>
    /// The values of the newest window that differ most from their reconstruction, in squared difference in network units, largest first.
    /// <see cref="ChannelOf"/> and <see cref="LagOf"/> say which they are.
    /// </summary>
    /// <param name="contributions">Receives as many as it holds, at most one a value of the window.</param>
    /// <returns>How many it received; 0 while there is no whole window.</returns>
    public int Explain(Span<FeatureContribution> contributions)
    {
        if (!_stream.IsFull)
            return 0;
        ReadOnlySpan<float> raw = _stream.Raw, values = _stream.Scaled, reconstruction = _stream.Reconstruct();
        var largest = new LargestContributions(contributions);
        for (int feature = 0; feature < values.Length; feature++)
        {
            if (IsMissing(values[feature]))
                continue;
            float error = ColumnError.Of(values[feature], reconstruction[feature]);
            largest.Add(feature, raw[feature], error, _calibration.TypicalErrors[feature], float.IsPositiveInfinity(error));
        }

        Span<float> expected = ThreadMemory.Of(values.Length);
        reconstruction.CopyTo(expected);
        Scaler?.Invert(expected, expected);
        largest.Complete(expected);
        return largest.Count;
    }

    /// <summary>
    /// The mean squared difference of each channel to its reconstruction in the newest window, divided by its mean in the calibration: 1 is
    /// usual, and the largest is the likeliest cause.
    /// </summary>
    /// <param name="growth">Receives one value a channel; a channel that was always reconstructed exactly gets 0 or infinity.</param>
    /// <returns>False while there is no whole window.</returns>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    public bool ExplainChannels(Span<float> growth)
    {
        if (growth.Length != Channels)
            throw new ArgumentException($"The span has {growth.Length} values; the stream has {Channels} channels.", nameof(growth));
        if (!_stream.IsFull)
            return false;
        ReadOnlySpan<float> values = _stream.Scaled, reconstruction = _stream.Reconstruct();
        for (int channel = 0; channel < Channels; channel++)
        {
            double errors = 0, typical = 0;
            for (int feature = channel; feature < values.Length; feature += Channels)
            {
                if (IsMissing(values[feature]))
                    continue;
                errors += ColumnError.Of(values[feature], reconstruction[feature]);
                typical += _calibration.TypicalErrors[feature];
            }
            growth[channel] = errors == 0 ? 0 : (float)(errors / typical);
        }
        return true;
    }

    /// <summary>The channel of a value of the window.</summary>
    /// <param name="feature">Its place in the window, as <see cref="FeatureContribution.Feature"/> gives it.</param>
    public int ChannelOf(int feature) => feature % Channels;

    /// <summary>The number of rows that a value of the window lies behind the newest row: 0 for the newest.</summary>
    /// <param name="feature">Its place in the window, as <see cref="FeatureContribution.Feature"/> gives it.</param>
    public int LagOf(int feature) => WindowLength - 1 - (feature / Channels);

    /// <summary>
    /// Scores all rows of a series that is at hand, as a stream of its own; this detector's stream is left alone. It allocates the memory of
    /// that stream.
    /// </summary>
    /// <param name="series">The rows, in the units of the stream.</param>
    /// <param name="scores">
    /// Receives one value a row. A row has the bits that <see cref="Push"/> gives it. NaN for a row that no window gives a score: one of a
    /// segment that is shorter than a window, and for scores of the newest window the first rows of a segment.
    /// </param>
    /// <exception cref="ArgumentException">The series has other channels, or the span another length, or the scaler refuses a value.</exception>
    /// <exception cref="DataFormatException">The rows of a file cannot be had, or hold a value that is not finite.</exception>
    public void ScoreSeries(Series series, Span<float> scores)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Channels != Channels)
            throw new ArgumentException($"A series of {series.Channels} channels does not fit a stream of {Channels}.", nameof(series));
        if (scores.Length != series.Count)
            throw new ArgumentException($"The span has {scores.Length} values; the series has {series.Count} rows.", nameof(scores));
        SeriesScores.Fill(NewStream(), series, scores);
    }

    /// <summary>True if a score exceeds the threshold, or is infinite. A row without a score (NaN) of a series is not an anomaly.</summary>
    /// <param name="score">A score of <see cref="ScoreSeries"/>.</param>
    public bool IsAnomaly(float score) => score > Threshold;

    private WindowStream<TNetwork> NewStream() => new(Network, Scaler, Channels, Score, _calibration.TypicalResiduals ?? []);

    private bool Exceeds(float score) => !(score <= Threshold);

    private void RequireRow(ReadOnlySpan<float> row)
    {
        if (row.Length != Channels)
            throw new ArgumentException($"The row has {row.Length} values; the stream has {Channels} channels.", nameof(row));
    }

    private static void Require(Series series, IScaler? scaler, StreamScore score)
    {
        if (!Enum.IsDefined(score))
            throw new ArgumentOutOfRangeException(nameof(score), score, $"The score must be one of {string.Join(", ", Enum.GetNames<StreamScore>())}.");
        if (TNetwork.ConditionLength != 0)
            throw new ArgumentException("The network takes a condition; a stream has none.", nameof(series));
        if (TNetwork.InputLength % series.Channels != 0)
        {
            throw new ArgumentException(
                $"An input of {TNetwork.InputLength} values is not whole rows of {series.Channels} channels.", nameof(series));
        }
        if (scaler is not null && scaler.Length != series.Channels)
            throw new ArgumentException($"A scaler of {scaler.Length} columns does not fit {series.Channels} channels.", nameof(scaler));
    }

    private static float[] ScoresOf(WindowStream<TNetwork> stream, Series series, StreamScore score, string name)
    {
        var scores = new float[series.Count];
        SeriesScores.Fill(stream, series, scores);
        var known = new List<float>();
        SeriesWindows windows = series.Windows(TNetwork.InputLength / series.Channels);
        bool[] hasScore = SeriesScores.Known<TNetwork>(windows, score);
        for (int row = 0; row < scores.Length; row++)
        {
            if (!hasScore[row])
                continue;
            if (!float.IsFinite(scores[row]))
            {
                throw new ArgumentException(
                    $"The score of row {row} (from 0) is {NonFinite.Name(scores[row])}: the values of its windows must be finite numbers "
                    + "that the loss is defined for.",
                    name);
            }
            known.Add(scores[row]);
        }
        return [.. known];
    }

    private static float[] MeanErrors(TNetwork network, Series series, IScaler? scaler)
    {
        SeriesWindows windows = series.Windows(TNetwork.InputLength / series.Channels);
        var values = new float[TNetwork.InputLength];
        var errors = new FeatureErrors<TNetwork>();
        for (int window = 0; window < windows.Count; window++)
        {
            windows.CopyTo(window, values);
            scaler?.Transform(values, values);
            errors.Add(network, values, condition: []);
        }

        var means = new float[values.Length];
        errors.Mean(means);
        return means;
    }

    private static bool IsMissing(float value) => TNetwork.AcceptsMissing && float.IsNaN(value);
}
