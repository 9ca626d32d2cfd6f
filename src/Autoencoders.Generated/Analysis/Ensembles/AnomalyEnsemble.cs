namespace Autoencoders;

/// <summary>
/// A detector of several networks, of one class or of several, such as ones with codes of different sizes: their scores are brought to the
/// scale of the training rows, and the mean is the score of a row. Where one network misses an anomaly by chance, others do not. Its methods
/// may be called from many threads and allocate nothing, once a thread has the memory for its rows.
/// </summary>
/// <remarks>
/// With <see cref="AnomalyScore.Neighbors"/> and <see cref="AnomalyScore.Forest"/>, which need no network, the largest of these and the mean
/// counts, as in <see cref="AnomalyDetector{TNetwork}"/>. Networks, scaler and calibration are saved as one file.
/// </remarks>
/// <example><code>
/// EnsembleMember[] members =
/// [
///     EnsembleMember.Of&lt;MachineAutoencoder>(seed: 1),
///     EnsembleMember.Of&lt;MachineAutoencoder>(seed: 2),
///     EnsembleMember.Of&lt;MachineAutoencoder>(seed: 3),
/// ];
/// var ensemble = AnomalyEnsemble.Fit(members, training, heldOut, falseAlarmRate: 0.01);
/// AnomalyVerdict verdict = ensemble.Judge(row);
/// ensemble.Save("machine.safetensors");
/// ensemble = AnomalyEnsemble.Load("machine.safetensors", EnsembleMember.Of&lt;MachineAutoencoder>());
/// </code></example>
public sealed partial class AnomalyEnsemble
{
    private readonly IEnsembleNetwork[] _networks;
    private readonly EnsembleScore _score;
    private readonly Calibration _calibration;
    private readonly VerdictRule _rule;

    private AnomalyEnsemble(IEnsembleNetwork[] networks, IScaler? scaler, EnsembleScore score, Calibration calibration)
    {
        (_networks, Scaler, _score, _calibration) = (networks, scaler, score, calibration);
        _rule = new VerdictRule(calibration);
    }

    /// <summary>The number of networks.</summary>
    public int Count => _networks.Length;

    /// <summary>The values of a row.</summary>
    public int InputLength => _networks[0].InputLength;

    /// <summary>The values of a condition; 0 for networks without one.</summary>
    public int ConditionLength => _networks[0].ConditionLength;

    /// <summary>The scaler that converts rows to network units; null if rows are in network units.</summary>
    public IScaler? Scaler { get; }

    /// <summary>The score that rows are judged by.</summary>
    public AnomalyScore ScoreKind => _calibration.Reference!.Score;

    /// <summary>The score above which a row is an anomaly, in spreads of the training rows above their median.</summary>
    public float Threshold => _calibration.Threshold;

    /// <summary>The threshold of each label, as <see cref="AnomalyDetector{TNetwork}.LabelThresholds"/> has them.</summary>
    public ReadOnlySpan<float> LabelThresholds => _rule.LabelThresholds;

    /// <summary>The rate of false alarms that was asked for.</summary>
    public double WantedFalseAlarmRate => _calibration.FalseAlarmRate;

    /// <summary>The share of the calibration rows that may be anomalies, and was left out.</summary>
    public double Contamination => _calibration.Contamination;

    /// <summary>The rate of false alarms to be expected, as <see cref="AnomalyDetector{TNetwork}.ExpectedFalseAlarmRate"/> has it.</summary>
    public double ExpectedFalseAlarmRate => _rule.Rate.Mean;

    /// <summary>
    /// The 95% confidence interval of the true false-alarm rate, as <see cref="AnomalyDetector{TNetwork}.FalseAlarmInterval"/> has it.
    /// </summary>
    public RateInterval FalseAlarmInterval => _rule.Interval;

    /// <summary>The number of rows of the calibration.</summary>
    public int CalibrationRows => _calibration.Rows;

    /// <summary>The scores of the calibration rows, without those that <see cref="Contamination"/> left out.</summary>
    public ScoreDistribution Scores => _rule.Scores;

    /// <summary>The threshold of rows with a condition: that of its label, or the common one.</summary>
    /// <param name="condition">Condition length values; empty for networks without a condition.</param>
    public float ThresholdOf(ReadOnlySpan<float> condition) => _rule.ThresholdOf(condition);

    /// <summary>
    /// The interval that holds the share of false alarms among this many normal rows with a probability of 95%.
    /// </summary>
    /// <param name="rows">The number of normal rows that are looked at, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public RateInterval FalseAlarmIntervalIn(int rows) => _rule.IntervalIn(rows);

    /// <summary>The conformal p-value of a score: the probability that a normal row has this score or a higher one.</summary>
    /// <param name="score">A score of this ensemble. NaN and infinity count as higher than all.</param>
    /// <param name="condition">The condition of its row.</param>
    public double PValue(float score, ReadOnlySpan<float> condition = default) => _rule.ScoresOf(condition).PValue(score);

    /// <summary>The 95% confidence interval of the share of normal rows that have this score or a higher one.</summary>
    /// <param name="score">A score of this ensemble. NaN and infinity count as higher than all.</param>
    /// <param name="condition">The condition of its row.</param>
    public RateInterval PValueInterval(float score, ReadOnlySpan<float> condition = default) =>
        VerdictRule.IntervalOf(_rule.ScoresOf(condition), score);
}
