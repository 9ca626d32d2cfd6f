using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>The result of a finished training.</summary>
/// <param name="Epochs">The report of each epoch, the first one first.</param>
/// <param name="Elapsed">How long training took.</param>
public sealed record TrainingResult(IReadOnlyList<EpochReport> Epochs, TimeSpan Elapsed)
{
    /// <summary>Why training ended.</summary>
    public StopReason Reason { get; init; }

    /// <summary>
    /// The epoch whose weights the network has, from 1: with <see cref="EarlyStopping.RestoreBestWeights"/> that of the lowest validation
    /// loss, otherwise the last.
    /// </summary>
    public int KeptEpoch { get; init; } = Epochs.Count;

    /// <summary>The loss of the last epoch.</summary>
    public float Loss => Epochs[^1].Loss;

    /// <summary>The named parts of <see cref="Loss"/>, the reconstruction first.</summary>
    public ImmutableArray<LossTermValue> Terms => Epochs[^1].Terms;

    /// <summary>
    /// The use of the units of a sparse code, or of the entries of a codebook, in the last epoch; null for other codes.
    /// </summary>
    public CodeUse? CodeUse => Epochs[^1].CodeUse;

    /// <summary>The validation loss of the last epoch; null without a validation set.</summary>
    public float? ValidationLoss => Epochs[^1].ValidationLoss;
}
