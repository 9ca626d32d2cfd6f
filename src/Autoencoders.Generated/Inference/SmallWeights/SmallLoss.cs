using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The declared loss of rows.</summary>
internal sealed class SmallLoss
{
    private readonly RowsLoss _loss;

    /// <exception cref="NotSupportedException">The loss is not known, or the output is divided into heads.</exception>
    public SmallLoss(NetworkDescription network, bool acceptsMissing)
    {
        network.RefuseColumns("small weights");
        if (network.DeclaresHeads)
        {
            throw new NotSupportedException(
                $"The output is divided into {network.Heads.Length} heads. Small weights support an output with one activation and one "
                + "loss.");
        }

        int channels = network.Layers[^1].Output[^1];
        ContainsActivation = network.Loss is Loss.BinaryCrossEntropy or Loss.CategoricalCrossEntropy;
        _loss = (network.Loss, acceptsMissing) switch
        {
            (Loss.MeanSquaredError, false) => RowLoss.Values<MeanSquaredError<Identity>>,
            (Loss.MeanAbsoluteError, false) => RowLoss.Values<MeanAbsoluteError<Identity>>,
            (Loss.Huber, false) => RowLoss.Values<Huber<Identity>>,
            (Loss.PoissonNegativeLogLikelihood, false) => RowLoss.Values<PoissonNegativeLogLikelihood<Identity>>,
            (Loss.BinaryCrossEntropy, false) => RowLoss.Values<BinaryCrossEntropy>,
            (Loss.CosineDistance, false) => CosineDistance.Values<Identity>,
            (Loss.CategoricalCrossEntropy, false) => (ref float outputs, ref float targets, ref float losses, nint rows, nint columns) =>
                CategoricalCrossEntropy.Values(ref outputs, ref targets, ref losses, rows, columns / channels, channels),
            (Loss.MeanSquaredError, true) => PresentLoss.Values<MeanSquaredError<Identity>>,
            (Loss.MeanAbsoluteError, true) => PresentLoss.Values<MeanAbsoluteError<Identity>>,
            (Loss.Huber, true) => PresentLoss.Values<Huber<Identity>>,
            (Loss.PoissonNegativeLogLikelihood, true) => PresentLoss.Values<PoissonNegativeLogLikelihood<Identity>>,
            (Loss.BinaryCrossEntropy, true) => PresentLoss.Values<BinaryCrossEntropy>,
            _ => throw new NotSupportedException(
                $"Small weights do not support the loss {network.Loss}{(acceptsMissing ? " over samples that lack values" : "")}."),
        };
    }

    private delegate void RowsLoss(ref float outputs, ref float targets, ref float losses, nint rows, nint columns);

    /// <summary>True if the loss contains the last activation, and reads what is before it.</summary>
    public bool ContainsActivation { get; }

    /// <summary>The loss of each row.</summary>
    /// <param name="outputs">The reconstructions; before their activation where the loss contains that.</param>
    /// <param name="targets">The samples.</param>
    /// <param name="losses">Receives the losses.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="length">The values of a sample.</param>
    public void Of(ref float outputs, ref float targets, ref float losses, int rows, int length) =>
        _loss(ref outputs, ref targets, ref losses, rows, length);
}
