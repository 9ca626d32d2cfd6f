namespace Autoencoders;

/// <summary>The options of <see cref="Trainer{TNetwork}.Fit"/>.</summary>
public sealed record TrainingOptions
{
    /// <summary>The number of epochs, in each of which all samples are visited: at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Epochs
    {
        get;
        init => field = AtLeastOne(value, nameof(Epochs));
    } = 10;

    /// <summary>The rows of a step: at least 1. The last step of an epoch takes the rows that are left.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int BatchSize
    {
        get;
        init => field = AtLeastOne(value, nameof(BatchSize));
    } = 128;

    /// <summary>
    /// Chooses the order of the samples and all noise, such as what dropout drops; the same seed gives the same weights, bit for bit.
    /// </summary>
    public int Seed { get; init; }

    /// <summary>True if each epoch visits the samples in a new random order instead of their own.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>
    /// The annealing of the loss terms other than the reconstruction; by default, all have their full weights from the first step.
    /// </summary>
    public Annealing Annealing { get; init; }

    /// <summary>
    /// Samples to measure the network on after each epoch, by the task that it is trained for: with the noise of
    /// <see cref="CorruptionAttribute"/>, which is a function of <see cref="Seed"/> and of the row and so the same in each epoch. Null for
    /// none.
    /// </summary>
    public Dataset? Validation { get; init; }

    /// <summary>
    /// True if a network with <see cref="CorruptionAttribute"/> is measured on the validation samples without noise too:
    /// <see cref="EpochReport.CleanValidationLoss"/>, by which nothing is decided.
    /// </summary>
    public bool CleanValidation { get; init; }

    /// <summary>
    /// The factor of the optimizer's learning rate as a function of the steps done: warm-up, decay and so on; null for a constant learning
    /// rate. After training, the optimizer's own learning rate is restored.
    /// </summary>
    public ISchedule? Schedule { get; init; }

    /// <summary>
    /// Lowers the learning rate where the loss no longer falls: the validation loss, or without a validation set the training loss. It
    /// multiplies what <see cref="Schedule"/> says.
    /// </summary>
    public ReduceOnPlateau? Plateau { get; init; }

    /// <summary>Bounds the gradient of each update of the weights; by default, it is not bounded.</summary>
    public GradientClipping Clipping { get; init; }

    /// <summary>
    /// Of how many mini-batches the gradients are averaged for one update of the weights: at least 1. So a step can have the gradient of a
    /// batch that is too large for the memory; normalizations still see each mini-batch by itself.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int AccumulationSteps
    {
        get;
        init => field = AtLeastOne(value, nameof(AccumulationSteps));
    } = 1;

    /// <summary>
    /// The share of the samples that may be anomalies: 0 to 0.5. Before each step, as many rows of the mini-batch are left out: those with
    /// the largest losses, as validation measures them. So the network learns from rows that it is most likely meant to. The share is 0 in
    /// the first epoch, when a network knows no row, and grows to its value over half of the epochs, ten at most. By default, no row is left
    /// out.
    /// </summary>
    /// <remarks>A step takes up to half as long again. A little more than the true share does less harm than a little less.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is not 0 to 0.5.</exception>
    public double Contamination
    {
        get;
        init => field = value is >= 0 and <= 0.5
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Contamination), value, "Contamination must be 0 to 0.5.");
    }

    /// <summary>
    /// Rows that are known to be anomalies, a few being enough: training drives their reconstruction errors up. Each step takes some of
    /// them beside its mini-batch, in turn, a quarter of <see cref="BatchSize"/> at most. Null for none.
    /// </summary>
    /// <remarks>
    /// The term is <c>AnomalyWeight * mean(max(0, AnomalyMargin * loss - error))</c> over the anomalies of the step, where <c>loss</c> is the
    /// lowest mean reconstruction loss of the epochs so far; so it begins with the second epoch. An anomaly whose error is beyond the margin is
    /// left alone, as the inverse error of Deep SAD (Ruff et al., 2020) hardly moves it, and the margin never rises: the term cannot diverge.
    /// No reported loss includes it. How many anomalies there are beside the samples does not change its weight. Batch normalization takes the
    /// anomalies of a step for a mini-batch of their own.
    /// </remarks>
    public Dataset? Anomalies { get; init; }

    /// <summary>The weight of the anomalies' mean beside the mean loss of the other rows: 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double AnomalyWeight
    {
        get;
        init => field = value is >= 0 and < double.PositiveInfinity
            ? value
            : throw new ArgumentOutOfRangeException(nameof(AnomalyWeight), value, "AnomalyWeight must be finite and not negative.");
    } = 1;

    /// <summary>The error up to which anomalies are driven, as a multiple of the lowest mean loss of an epoch: above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite and above 0.</exception>
    public double AnomalyMargin
    {
        get;
        init => field = value is > 0 and < double.PositiveInfinity
            ? value
            : throw new ArgumentOutOfRangeException(nameof(AnomalyMargin), value, "AnomalyMargin must be finite and above 0.");
    } = 100;

    /// <summary>
    /// The share of its past that an exponential moving average of the weights keeps at each update, above 0 and below 1, such as 0.999;
    /// null for no average. Validation measures the averaged weights, and the network has them after training.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double? WeightAverage
    {
        get;
        init => field = value is null or (> 0 and < 1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(WeightAverage), value, "WeightAverage must be above 0 and below 1.");
    }

    /// <summary>Ends training when the validation loss, or its entropy, no longer falls; null for all epochs.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>
    /// The time limit of training, checked between steps: above 0. An interrupted epoch is reported with the samples that it had. Null for
    /// no limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public TimeSpan? TimeLimit
    {
        get;
        init => field = AboveZero(value, nameof(TimeLimit));
    }

    /// <summary>A file that lets training go on where it was interrupted; null for none.</summary>
    public Checkpoints? Checkpoints { get; init; }

    /// <summary>
    /// After how much time progress is reported within an epoch: above 0; null for reports at the end of epochs only. Such a report has a
    /// <see cref="EpochReport.Progress"/> below 1 and the means over the samples so far, and <see cref="TrainingResult"/> leaves it out.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public TimeSpan? ReportInterval
    {
        get;
        init => field = AboveZero(value, nameof(ReportInterval));
    }

    /// <summary>
    /// The most threads to share a step, or -1 for one on each core. A step of a small network is over before a second thread has woken
    /// up, so that a step gets one thread for each 2¹⁹ (half a million) multiplications of its forward pass. The number of threads does
    /// not change a bit of the result.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither -1 nor at least 1.</exception>
    public int MaxDegreeOfParallelism
    {
        get;
        init => field = value == -1 ? value : AtLeastOne(value, nameof(MaxDegreeOfParallelism), "-1 (all cores), or ");
    } = -1;

    private static TimeSpan? AboveZero(TimeSpan? value, string name) => value is null || value > TimeSpan.Zero
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be above 0.");

    private static int AtLeastOne(int value, string name, string otherwise = "") =>
        value >= 1 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must be {otherwise}at least 1.");
}
