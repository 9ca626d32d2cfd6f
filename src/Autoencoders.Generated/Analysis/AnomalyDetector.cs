using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// Tells rows that are unlike those that a network was trained on: what it has not learned, it cannot reconstruct. The score of a row is
/// the network's own reconstruction error, or the largest of several <see cref="AnomalyScore"/> that are fitted to training rows; a row is an anomaly where its score exceeds a threshold that is calibrated to a wanted rate of
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
/// <para>
/// Where the network takes a condition, each method has a twin that takes it too. If the condition is a label, each label may have a
/// threshold of its own: <see cref="LabelThresholds"/>.
/// </para>
/// </remarks>
/// <example><code>
/// // Of rows like the held-out ones, about 1 in 100 is called an anomaly.
/// var detector = AnomalyDetector&lt;MachineAutoencoder>.Calibrate(model, training, heldOut, falseAlarmRate: 0.01);
/// bool unusual = detector.IsAnomaly(row);
/// </code></example>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed partial class AnomalyDetector<TNetwork>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private readonly ScaledAutoencoder<TNetwork>? _scaled;
    private readonly Calibration _calibration;
    private readonly VerdictRule _rule;
    private readonly JointScore<TNetwork>? _joint;

    private AnomalyDetector(TNetwork network, IScaler? scaler, JointScore<TNetwork>? joint, Calibration calibration)
    {
        _joint = joint;
        Network = network;
        _scaled = scaler is null ? null : new ScaledAutoencoder<TNetwork>(network, scaler);
        _calibration = calibration;
        _rule = new VerdictRule(calibration);
    }

    /// <summary>The network, which knows network units only.</summary>
    public TNetwork Network { get; }

    /// <summary>The scaler that converts rows to network units; null if rows are in network units.</summary>
    public IScaler? Scaler => _scaled?.Scaler;

    /// <summary>The score that rows are judged by.</summary>
    public AnomalyScore ScoreKind => _joint?.Reference.Score ?? AnomalyScore.Reconstruction;

    /// <summary>
    /// The score above which a row is an anomaly: in the units of the network's loss for <see cref="AnomalyScore.Reconstruction"/>, and
    /// otherwise in spreads of the training rows above their median.
    /// </summary>
    /// <remarks>Where labels have thresholds of their own, that of all other conditions.</remarks>
    public float Threshold => _calibration.Threshold;

    /// <summary>
    /// The threshold of each label of a network whose <see cref="ConditionAttribute">condition</see> is a label; empty where
    /// <see cref="Threshold"/> is that of all rows. Labels have thresholds of their own if every row of the calibration has a one-hot
    /// condition (<see cref="Dataset.WithOneHotLabels"/>), two or more labels occur, and each of these has at least
    /// <see cref="RowsNeeded"/> rows: then the wanted rate holds for each label. A label that did not occur has the common threshold.
    /// </summary>
    public ReadOnlySpan<float> LabelThresholds => _rule.LabelThresholds;

    /// <summary>The rate of false alarms that was asked for.</summary>
    public double WantedFalseAlarmRate => _calibration.FalseAlarmRate;

    /// <summary>The share of the calibration rows that may be anomalies, and was left out.</summary>
    public double Contamination => _calibration.Contamination;

    /// <summary>
    /// The rate of false alarms to be expected, the mean over all calibrations with as many rows: at most
    /// <see cref="WantedFalseAlarmRate"/>, and less than one part in <see cref="CalibrationRows"/> below it; with thresholds of labels,
    /// less than one part in the rows of the rarest label. It takes the rows that were left out for anomalies.
    /// </summary>
    public double ExpectedFalseAlarmRate => _rule.Rate.Mean;

    /// <summary>
    /// The 95% confidence interval of the true false-alarm rate. It follows the beta distribution of order statistics for any distribution
    /// of scores (Wilks 1941), as long as new rows come from the same distribution as the calibration rows. With thresholds of labels, that
    /// of the weighted sum of their rates, approximated by a beta distribution of the same mean and variance. With a
    /// <see cref="Contamination"/>, it reaches from the lower end for as many anomalies as were left out to the upper end for none.
    /// </summary>
    public RateInterval FalseAlarmInterval => _rule.Interval;

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

    /// <summary>The threshold of rows with a condition: that of its label, or the common one.</summary>
    /// <param name="condition">Condition length values; empty for a network without a condition.</param>
    public float ThresholdOf(ReadOnlySpan<float> condition) => _rule.ThresholdOf(condition);

    /// <summary>
    /// The interval that holds the share of false alarms among this many normal rows with a probability of 95%. It is wider than
    /// <see cref="FalseAlarmInterval"/>, because the share in few rows deviates from the true rate by chance. Compare the share in a test
    /// set with this interval.
    /// </summary>
    /// <param name="rows">The number of normal rows that are looked at, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public RateInterval FalseAlarmIntervalIn(int rows) => _rule.IntervalIn(rows);

    /// <summary>The rows that scores were fitted to; null where the score is the reconstruction error.</summary>
    internal ReferenceRows? Reference => _joint?.Reference;

    /// <summary>The scores, the largest of which is that of a row, with their scales; empty where it is the reconstruction error.</summary>
    internal IReadOnlyList<(IRowScore Score, ScoreScale Scale)> JointScores => _joint?.Scores ?? [];

    private static bool IsMissing(float value) => TNetwork.AcceptsMissing && float.IsNaN(value);
}
