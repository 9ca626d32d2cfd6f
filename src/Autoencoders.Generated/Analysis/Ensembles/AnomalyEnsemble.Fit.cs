using System.Runtime.ExceptionServices;

namespace Autoencoders;

/// <content>Training and calibration.</content>
public sealed partial class AnomalyEnsemble
{
    // What the measurements of the guide were made with.
    private const int UsualBatch = 64;
    private const int UsualSteps = 3000;

    /// <summary>
    /// Trains the members, as many at a time as there are cores, fits the scores to the training rows, and finds the threshold from normal
    /// rows. The number of threads does not change a bit of the result.
    /// </summary>
    /// <param name="members">One or more members with the same input and condition lengths; those that are trained stay as they are.</param>
    /// <param name="training">The rows to train on, at least 20, in raw units where there is a scaler.</param>
    /// <param name="heldOutNormal">Normal rows that are not among them, in the same units.</param>
    /// <param name="falseAlarmRate">The share of normal rows that may be taken for anomalies: above 0 and below 1.</param>
    /// <param name="options">
    /// The options of training; each member has its own seed. A validation set is in network units. Null for 3,000 steps of 64 rows.
    /// </param>
    /// <param name="scaler">Takes rows to network units; null where they are.</param>
    /// <param name="score">
    /// The scores that rows are judged by, among them <see cref="AnomalyScore.Mahalanobis"/> or <see cref="AnomalyScore.Reconstruction"/>.
    /// </param>
    /// <param name="contamination">
    /// The share of the held-out rows that may be anomalies after all: 0 to 0.5. As many of the largest scores are left out.
    /// </param>
    /// <param name="cancellationToken">Stops the trainings between two steps.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The rate is not above 0 and below 1, or there is no such score, or the contamination is not 0 to 0.5.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// There is no member, or the lengths of members, rows, conditions or scaler differ, or there are too few rows, or a row has a value
    /// that a network refuses, or the score needs no network, or the options have a checkpoint, which is a file of one network.
    /// </exception>
    /// <exception cref="TrainingDivergedException">The loss of a member is no longer finite.</exception>
    /// <exception cref="OperationCanceledException">Training was canceled.</exception>
    /// <exception cref="DataFormatException">The held-out rows come from a file that is not what it should be.</exception>
    public static AnomalyEnsemble Fit(
        IReadOnlyList<EnsembleMember> members,
        Dataset training,
        ISampleSource heldOutNormal,
        double falseAlarmRate,
        TrainingOptions? options = null,
        IScaler? scaler = null,
        AnomalyScore score = AnomalyScore.Combined,
        double contamination = 0,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(heldOutNormal);
        FalseAlarmRule.RequireRate(falseAlarmRate);
        FalseAlarmRule.RequireContamination(contamination);
        if (!ReferenceRows.IsKnown(score))
            throw new ArgumentOutOfRangeException(nameof(score), score, "There is no such score.");
        if (members.Count == 0)
            throw new ArgumentException("An ensemble needs at least one member.", nameof(members));
        if (!EnsembleScore.IsOfNetworks(score))
            throw new ArgumentException($"The score {score} needs no network: AnomalyDetector has it too.", nameof(score));
        if (training.Count < ReferenceRows.Minimum)
        {
            throw new ArgumentException(
                $"Scores need at least {ReferenceRows.Minimum} training rows; there are {training.Count}.", nameof(training));
        }
        if (scaler is not null && scaler.Length != training.Length)
        {
            throw new ArgumentException(
                $"A scaler of {scaler.Length} columns does not fit rows of {training.Length} values.", nameof(scaler));
        }
        FalseAlarmRule.For(falseAlarmRate, heldOutNormal.Count, nameof(heldOutNormal), contamination);

        IEnsembleNetwork[] networks = Train(
            members, scaler is null ? training : scaler.Transform(training), options ?? UsualOptions(training.Count), cancellationToken);
        RequireFits(networks, training, nameof(training));
        RequireFits(networks, heldOutNormal, nameof(heldOutNormal));
        var reference = ReferenceRows.Of(training, scaler, score);
        var fitted = new EnsembleScore(networks, reference);
        HeldOutScores heldOut = fitted.HeldOut(heldOutNormal, scaler, nameof(heldOutNormal));
        Calibration calibration =
            Calibration.Of(heldOut, falseAlarmRate, contamination, networks[0].ConditionLength, nameof(heldOutNormal));
        return new AnomalyEnsemble(networks, scaler, fitted, calibration with { Reference = reference });
    }

    private static TrainingOptions UsualOptions(int rows)
    {
        int steps = (rows + UsualBatch - 1) / UsualBatch;
        return new TrainingOptions { BatchSize = UsualBatch, Epochs = (UsualSteps + steps - 1) / steps };
    }

    private static IEnsembleNetwork[] Train(
        IReadOnlyList<EnsembleMember> members, Dataset training, TrainingOptions options, CancellationToken cancellationToken)
    {
        if (options.Checkpoints is not null)
            throw new ArgumentException("A checkpoint is the file of one network, not of an ensemble.", nameof(options));
        var networks = new IEnsembleNetwork[members.Count];

        // One thread a member: their steps need not wait for one another.
        TrainingOptions ofEach = members.Count == 1 ? options : options with { MaxDegreeOfParallelism = 1 };
        var all = new ParallelOptions { MaxDegreeOfParallelism = options.MaxDegreeOfParallelism, CancellationToken = cancellationToken };
        try
        {
            Parallel.For(0, networks.Length, all, i => networks[i] = members[i].Train(training, ofEach, cancellationToken));
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }
        return networks;
    }

    private static void RequireFits(IEnsembleNetwork[] networks, ISampleSource rows, string name)
    {
        foreach (IEnsembleNetwork network in networks)
        {
            if (rows.Length != network.InputLength)
                throw new ArgumentException($"Rows of {rows.Length} values do not fit an input of {network.InputLength}.", name);
            if (rows.ConditionLength != network.ConditionLength)
            {
                throw new ArgumentException(
                    $"Conditions of {rows.ConditionLength} values do not fit a network that takes {network.ConditionLength}.", name);
            }
        }
    }
}
