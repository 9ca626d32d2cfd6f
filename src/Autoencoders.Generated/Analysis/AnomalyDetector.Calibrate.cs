namespace Autoencoders;

/// <content>The calibration of a detector.</content>
public sealed partial class AnomalyDetector<TNetwork>
{
    /// <summary>
    /// Fits scores to training rows, and finds the threshold from normal rows: of their scores the one that, by expectation, the wanted
    /// share of normal rows exceeds. This is the detector to begin with: on tables it finds more anomalies than the reconstruction error
    /// does alone, also where some of the training rows are anomalies.
    /// </summary>
    /// <param name="network">A trained network.</param>
    /// <param name="training">
    /// The rows that the network was trained on, at least 20, in the units of <paramref name="heldOutNormal"/>: a dataset, a file or the
    /// windows of a series. Of more than 4,096, as many are taken at even steps. They may hold anomalies. The detector and its file keep
    /// these rows.
    /// </param>
    /// <param name="heldOutNormal">
    /// Normal rows that are not among the training rows: a dataset, a file or the windows of a series, which is read block by block. They
    /// have conditions where the network takes one.
    /// </param>
    /// <param name="falseAlarmRate">The share of normal rows that may be taken for anomalies: above 0 and below 1.</param>
    /// <param name="scaler">
    /// What took the training data to network units, for windows a <see cref="WindowScaler"/>; the rows are raw then. Null for rows in network
    /// units.
    /// </param>
    /// <param name="score">The scores that rows are judged by, the largest of them if there are several.</param>
    /// <param name="contamination">
    /// The share of the held-out rows that may be anomalies after all: 0 to 0.5. As many of the largest scores are left out, so that the
    /// threshold does not rise to them. If fewer rows are anomalies, more false alarms are raised: <see cref="FalseAlarmInterval"/> says
    /// how many at most.
    /// </param>
    /// <exception cref="DataFormatException">The rows of a file cannot be had, or hold a value that is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The rate is not above 0 and below 1, or there is no such score, or the contamination is not 0 to 0.5.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// There are fewer than <see cref="RowsNeeded"/> held-out rows or 20 training rows, or their length, that of their conditions or the
    /// scaler's is not the network's, or a row has a value that is no number (which only a network with <see cref="Missing.Masked"/> may
    /// lack) or that the network's loss is not defined for, or the network is too large for <see cref="AnomalyScore.Mahalanobis"/>: its
    /// input and code have more than 2,048 values.
    /// </exception>
    public static AnomalyDetector<TNetwork> Calibrate(
        TNetwork network,
        ISampleSource training,
        ISampleSource heldOutNormal,
        double falseAlarmRate,
        IScaler? scaler = null,
        AnomalyScore score = AnomalyScore.Combined,
        double contamination = 0)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(training);
        if (!ReferenceRows.IsKnown(score))
            throw new ArgumentOutOfRangeException(nameof(score), score, "There is no such score.");
        RequireFits(training, scaler, nameof(training));
        if (training.Count < ReferenceRows.Minimum)
        {
            throw new ArgumentException(
                $"Scores need at least {ReferenceRows.Minimum} training rows; there are {training.Count}.", nameof(training));
        }
        if (score == AnomalyScore.Reconstruction)
            return Calibrate(network, heldOutNormal, falseAlarmRate, scaler, contamination);

        var reference = ReferenceRows.Of(training, scaler, score);
        OutsideDomain.Refuse<TNetwork>(reference.Rows(TNetwork.InputLength, TNetwork.ConditionLength).Values.Span, nameof(training));
        return Calibrate(network, heldOutNormal, falseAlarmRate, scaler, reference, contamination);
    }

    /// <summary>
    /// Takes the reconstruction error for the score, and finds the threshold from normal rows: of their scores the one that, by expectation, the wanted share of normal rows exceeds.
    /// </summary>
    /// <param name="network">A trained network.</param>
    /// <param name="heldOutNormal">
    /// Normal rows that training has not seen, neither as samples nor as validation that chose weights: its own it reconstructs too well.
    /// They have conditions where the network takes one. A dataset, a file or the windows of a series, which is read block by block.
    /// </param>
    /// <param name="falseAlarmRate">The share of normal rows that may be taken for anomalies: above 0 and below 1.</param>
    /// <param name="scaler">
    /// What took the training data to network units, for windows a <see cref="WindowScaler"/>; the rows are raw then. Null for rows in network
    /// units.
    /// </param>
    /// <param name="contamination">
    /// The share of the held-out rows that may be anomalies after all: 0 to 0.5. As many of the largest scores are left out, so that the
    /// threshold does not rise to them. If fewer rows are anomalies, more false alarms are raised: <see cref="FalseAlarmInterval"/> says
    /// how many at most.
    /// </param>
    /// <exception cref="DataFormatException">The rows of a file cannot be had, or hold a value that is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The rate is not above 0 and below 1, or the contamination is not 0 to 0.5.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// There are fewer than <see cref="RowsNeeded"/> rows, or their length, that of their conditions or the scaler's is not the network's, or
    /// a row has a value that is no number (which only a network with <see cref="Missing.Masked"/> may lack) or that the network's loss is not defined for.
    /// </exception>
    public static AnomalyDetector<TNetwork> Calibrate(
        TNetwork network, ISampleSource heldOutNormal, double falseAlarmRate, IScaler? scaler = null, double contamination = 0) =>
        Calibrate(network, heldOutNormal, falseAlarmRate, scaler, reference: null, contamination);

    /// <summary>Finds the threshold of scores that are fitted to reference rows; null for the reconstruction error.</summary>
    internal static AnomalyDetector<TNetwork> Calibrate(
        TNetwork network,
        ISampleSource heldOutNormal,
        double falseAlarmRate,
        IScaler? scaler,
        ReferenceRows? reference,
        double contamination)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(heldOutNormal);
        FalseAlarmRule.RequireRate(falseAlarmRate);
        FalseAlarmRule.RequireContamination(contamination);
        RequireFits(heldOutNormal, scaler, nameof(heldOutNormal));

        // Too few rows are refused before scores are fitted, which takes time.
        FalseAlarmRule.For(falseAlarmRate, heldOutNormal.Count, nameof(heldOutNormal), contamination);
        JointScore<TNetwork>? joint = reference is null ? null : new JointScore<TNetwork>(network, reference);
        var heldOut = HeldOutScores.Of(network, joint, heldOutNormal, scaler, nameof(heldOutNormal));
        Calibration calibration = Calibration.Of(heldOut, falseAlarmRate, contamination, TNetwork.ConditionLength, nameof(heldOutNormal));
        return new AnomalyDetector<TNetwork>(network, scaler, joint, calibration with { Reference = reference });
    }

    private static void RequireFits(ISampleSource rows, IScaler? scaler, string name)
    {
        if (rows.Length != TNetwork.InputLength)
        {
            throw new ArgumentException(
                $"Rows of {rows.Length} values do not fit an input of {TNetwork.InputLength}.", name);
        }
        if (rows.ConditionLength != TNetwork.ConditionLength)
        {
            throw new ArgumentException(
                $"Conditions of {rows.ConditionLength} values do not fit a network that takes {TNetwork.ConditionLength}.",
                name);
        }
        if (scaler is not null && scaler.Length != TNetwork.InputLength)
        {
            throw new ArgumentException(
                $"A scaler of {scaler.Length} columns does not fit an input of {TNetwork.InputLength} values.", nameof(scaler));
        }
    }
}
