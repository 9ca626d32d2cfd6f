using System.Globalization;

namespace Autoencoders;

/// <summary>
/// Training came to a loss or to weights that are not finite. Where it was the loss, the network keeps the weights of before that step.
/// </summary>
public sealed class TrainingDivergedException : Exception
{
    private TrainingDivergedException(string what, double learningRate)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"Training diverged: {what}. Start again with a new network and a learning rate below {learningRate:G4} "
            + $"({learningRate / 10:G4}, say), and scale the samples: "
            + $"MinMaxScaler for 0 to 1, StandardScaler for a mean of 0 and a deviation of 1."))
    {
    }

    /// <summary>The epoch, from 1; null where a single step threw.</summary>
    public int? Epoch { get; private init; }

    /// <summary>The mini-batch within the epoch, from 1; null where a single step threw.</summary>
    public int? Batch { get; private init; }

    internal static TrainingDivergedException OfLoss(float loss, int epoch, int batch, int batches, double learningRate) =>
        new($"the loss became {NonFinite.Name(loss)} at epoch {epoch}, batch {batch} of {batches}", learningRate)
        {
            Epoch = epoch,
            Batch = batch,
        };

    internal static TrainingDivergedException OfWeight(float weight, int epoch, int batches, double learningRate) =>
        new($"a weight became {NonFinite.Name(weight)} during epoch {epoch}, at the latest in batch {batches} of {batches}", learningRate)
        {
            Epoch = epoch,
            Batch = batches,
        };

    internal static TrainingDivergedException OfStep(float loss, double learningRate) =>
        new($"the loss of a step became {NonFinite.Name(loss)}", learningRate);
}
