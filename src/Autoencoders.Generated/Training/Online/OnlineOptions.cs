namespace Autoencoders;

/// <summary>The options of online learning with a <see cref="Trainer{TNetwork}"/>: <c>Observe</c> and <c>TrainFor</c>.</summary>
public sealed record OnlineOptions
{
    /// <summary>The capacity of the reservoir in samples: at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Capacity
    {
        get;
        init => field = AtLeastOne(value, nameof(Capacity));
    } = 1024;

    /// <summary>The rows of a step, drawn from the reservoir with replacement: at least 1. More rows make a step longer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int BatchSize
    {
        get;
        init => field = AtLeastOne(value, nameof(BatchSize));
    } = 32;

    /// <summary>Which of the samples seen a full reservoir keeps.</summary>
    public ReservoirPolicy Policy { get; init; }

    /// <summary>
    /// Chooses which samples are kept and which are drawn, and all noise; the same seed, samples and steps give the same weights, bit for
    /// bit.
    /// </summary>
    public int Seed { get; init; }

    /// <summary>Bounds the gradient of each step, so that an odd sample does no harm; by default, it is not bounded.</summary>
    public GradientClipping Clipping { get; init; }

    private static int AtLeastOne(int value, string name) =>
        value >= 1 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} must be at least 1.");
}
