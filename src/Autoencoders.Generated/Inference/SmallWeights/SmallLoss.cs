using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The declared loss of one row.</summary>
internal sealed class SmallLoss
{
    private readonly RowsLoss _loss;

    /// <exception cref="NotSupportedException">The loss is not known, or the output is divided into heads.</exception>
    public SmallLoss(NetworkDescription network)
    {
        if (network.DeclaresHeads)
        {
            throw new NotSupportedException(
                $"The output is divided into {network.Heads.Length} heads. Small weights support an output with one activation and one "
                + "loss.");
        }

        int channels = network.Layers[^1].Output[^1];
        ContainsActivation = network.Loss is Loss.BinaryCrossEntropy or Loss.CategoricalCrossEntropy;
        _loss = network.Loss switch
        {
            Loss.MeanSquaredError => RowLoss.Values<MeanSquaredError<Identity>>,
            Loss.MeanAbsoluteError => RowLoss.Values<MeanAbsoluteError<Identity>>,
            Loss.Huber => RowLoss.Values<Huber<Identity>>,
            Loss.PoissonNegativeLogLikelihood => RowLoss.Values<PoissonNegativeLogLikelihood<Identity>>,
            Loss.CosineDistance => CosineDistance.Values<Identity>,
            Loss.BinaryCrossEntropy => RowLoss.Values<BinaryCrossEntropy>,
            Loss.CategoricalCrossEntropy => (ref float outputs, ref float targets, ref float losses, nint rows, nint columns) =>
                CategoricalCrossEntropy.Values(ref outputs, ref targets, ref losses, rows, columns / channels, channels),
            _ => throw new NotSupportedException($"Small weights do not support the loss {network.Loss}."),
        };
    }

    private delegate void RowsLoss(ref float outputs, ref float targets, ref float losses, nint rows, nint columns);

    /// <summary>True if the loss contains the last activation, and reads what is before it.</summary>
    public bool ContainsActivation { get; }

    /// <summary>The loss.</summary>
    /// <param name="outputs">The reconstruction; before its activation where the loss contains that.</param>
    /// <param name="targets">The sample.</param>
    /// <param name="length">The values of a sample.</param>
    public float Of(ref float outputs, ref float targets, int length)
    {
        float loss = 0;
        _loss(ref outputs, ref targets, ref loss, 1, length);
        return loss;
    }
}
