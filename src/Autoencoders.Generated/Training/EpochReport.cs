using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>The state of training at the end of an epoch.</summary>
/// <param name="Epoch">The number of the epoch, from 1.</param>
/// <param name="Epochs">The number of epochs to train.</param>
/// <param name="Loss">
/// The mean loss of all rows, each taken when its mini-batch was trained; so the later rows saw better weights. It is the sum of all
/// terms as they were weighted; penalties of weights are not in it. With <see cref="TrainingOptions.Contamination"/>, it is the mean of the
/// rows that were kept, and each mini-batch counts by all of its rows.
/// </param>
/// <param name="ValidationLoss">
/// The mean loss of the validation set with the weights at the end of the epoch, without dropout and annealing; null without one. A
/// network with <see cref="CorruptionAttribute"/> reads the samples with noise, the same in each epoch, as it is trained to give back those
/// without.
/// </param>
/// <param name="SamplesPerSecond">The rows trained in a second of this epoch, validation not counted.</param>
/// <param name="Elapsed">The time since training began.</param>
/// <param name="Remaining">The time that the remaining epochs take if they last as long as those so far.</param>
public readonly record struct EpochReport(
    int Epoch, int Epochs, float Loss, float? ValidationLoss, double SamplesPerSecond, TimeSpan Elapsed, TimeSpan Remaining)
{
    /// <summary>The level of a stacked autoencoder that is pre-trained, from 1; 0 where the whole network is trained.</summary>
    public int Level { get; init; }

    /// <summary>
    /// The part of the epoch that is trained, above 0 to 1: below 1 in the reports of <see cref="TrainingOptions.ReportInterval"/> and
    /// where the time limit ended the epoch.
    /// </summary>
    public double Progress { get; init; } = 1;

    /// <summary>
    /// The mean loss of the validation set without the noise of <see cref="CorruptionAttribute"/>; null where
    /// <see cref="TrainingOptions.CleanValidation"/> does not ask for it, and for networks without such noise.
    /// </summary>
    public float? CleanValidationLoss { get; init; }

    /// <summary>
    /// The entropy in nats of the losses of the validation samples, each divided by the sum of all; null where
    /// <see cref="EarlyStopping.Measure"/> does not ask for it.
    /// </summary>
    public float? ValidationLossEntropy { get; init; }

    /// <summary>The learning rate of the last update of the weights.</summary>
    public double LearningRate { get; init; }

    /// <summary>
    /// The mean Euclidean norm of the gradient, before it was clipped: of all updates of the epoch where gradients are clipped by their
    /// norm, otherwise of the first one and of each 16th after it.
    /// </summary>
    public double GradientNorm { get; init; }

    /// <summary>The named parts of <see cref="Loss"/>, the reconstruction first.</summary>
    public ImmutableArray<LossTermValue> Terms
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>The use of the units of a sparse code, or of the entries of a codebook; null for other codes.</summary>
    public CodeUse? CodeUse { get; init; }

    /// <summary>One of the named parts of <see cref="Loss"/>; null if the loss has no such term.</summary>
    /// <param name="name">The name of the term, such as <see cref="LossTerm.Reconstruction"/>.</param>
    public LossTermValue? Find(string name)
    {
        foreach (LossTermValue part in Terms)
        {
            if (part.Name == name)
                return part;
        }

        return null;
    }
}
