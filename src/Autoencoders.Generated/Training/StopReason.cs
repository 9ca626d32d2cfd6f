namespace Autoencoders;

/// <summary>Why training ended.</summary>
public enum StopReason
{
    /// <summary>All epochs were trained.</summary>
    Completed,

    /// <summary>The validation loss, or its entropy, no longer fell: <see cref="TrainingOptions.EarlyStopping"/>.</summary>
    NoImprovement,

    /// <summary>
    /// The time was over: <see cref="TrainingOptions.TimeLimit"/>. The last epoch may have trained a part of the samples only.
    /// </summary>
    TimeLimit,
}
