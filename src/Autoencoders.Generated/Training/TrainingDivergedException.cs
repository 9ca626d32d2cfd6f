using System.Globalization;

namespace Autoencoders;

/// <summary>
/// Training came to a loss or to weights that are not finite. Where it was the loss, the network keeps the weights of before that step.
/// </summary>
public sealed class TrainingDivergedException : Exception
{
    private TrainingDivergedException(string what, double? learningRate)
        : base($"Training diverged: {what}. {Advice(learningRate)} "
            + "MinMaxScaler for 0 to 1, StandardScaler for a mean of 0 and a deviation of 1.")
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

    internal static TrainingDivergedException OfValidation(float loss, int row, int column, float value) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"the loss of the validation samples became {NonFinite.Name(loss)} in row {row}, whose largest value is {value} ")
            + $"in column {column} (from 0)",
            learningRate: null);

    internal static TrainingDivergedException OfStepWeight(float weight, double learningRate) =>
        new($"a weight became {NonFinite.Name(weight)}", learningRate);

    internal static TrainingDivergedException OfStep(float loss, double learningRate) =>
        new($"the loss of a step became {NonFinite.Name(loss)}", learningRate);

    // A rate says nothing of samples that nothing is trained on.
    private static string Advice(double? learningRate) => learningRate is not { } rate
        ? "Look for values that are far too large in them, and scale the samples:"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"Start again with a new network and a learning rate below {rate:G4} ({rate / 10:G4}, say), and scale the samples:");
}
