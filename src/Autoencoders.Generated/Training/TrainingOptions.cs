namespace Autoencoders;

/// <summary>How <see cref="Trainer{TNetwork}.Fit"/> trains.</summary>
public sealed record TrainingOptions
{
    /// <summary>How often all samples are visited: at least 1.</summary>
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

    /// <summary>Whether each epoch visits the samples in a new random order instead of their own.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>
    /// How the terms of the loss other than the reconstruction come in; by default, all at their full weights from the first step.
    /// </summary>
    public Annealing Annealing { get; init; }

    /// <summary>Samples to measure the network on after each epoch; null for none.</summary>
    public Dataset? Validation { get; init; }

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

    private static int AtLeastOne(int value, string name, string otherwise = "") =>
        value >= 1 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must be {otherwise}at least 1.");
}
