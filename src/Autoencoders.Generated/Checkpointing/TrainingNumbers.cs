namespace Autoencoders;

/// <summary>All that a run remembers beside the network and blocks of floats, as JSON in a checkpoint.</summary>
internal sealed record TrainingNumbers
{
    /// <summary>The epoch that is being trained, from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>The mini-batches of that epoch that are done.</summary>
    public required int Batch { get; init; }

    /// <summary>The steps since the run began, which random numbers are functions of.</summary>
    public required long Step { get; init; }

    /// <summary>The updates of the weights since the run began.</summary>
    public required long Updates { get; init; }

    /// <summary>The values of the optimizer's state outside its slots.</summary>
    public required double[] Optimizer { get; init; }

    /// <summary>The sums of the terms of the loss over the epoch's rows so far: as they are, and as they were weighted.</summary>
    public required double[] LossValues { get; init; }

    /// <inheritdoc cref="LossValues"/>
    public required double[] LossContributions { get; init; }

    /// <summary>The rows in these sums.</summary>
    public required long LossRows { get; init; }

    /// <summary>The use count of each unit of the code in the epoch so far.</summary>
    public required long[] CodeUse { get; init; }

    /// <summary>The updates of the epoch so far, how many of their gradients were measured, and the sum of their norms.</summary>
    public required long EpochUpdates { get; init; }

    /// <inheritdoc cref="EpochUpdates"/>
    public required long NormsMeasured { get; init; }

    /// <inheritdoc cref="EpochUpdates"/>
    public required double NormSum { get; init; }

    /// <summary>The mini-batches that are summed up for the next update, and their rows.</summary>
    public required int SummedBatches { get; init; }

    /// <inheritdoc cref="SummedBatches"/>
    public required int SummedRows { get; init; }

    /// <summary>The updates of the weights that are in their average.</summary>
    public required long AverageUpdates { get; init; }

    /// <summary>The duration of training so far.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The duration of the epoch so far, in seconds.</summary>
    public required double EpochSeconds { get; init; }

    /// <summary>The learning rate of the last update.</summary>
    public required double LearningRate { get; init; }

    /// <summary>
    /// The reports of the finished epochs in files of former versions; null where they are a tensor, as JSON of many epochs is too long to
    /// be read.
    /// </summary>
    public EpochReport[]? Reports { get; init; }
}
