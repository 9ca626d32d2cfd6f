namespace Autoencoders.Onnx.Losses;

/// <summary>The nodes of each loss.</summary>
internal static class LossCatalog
{
    private static readonly Dictionary<Loss, ILossNodes> s_rows = new()
    {
        [Loss.MeanSquaredError] = new SquaredErrorNodes(),
        [Loss.MeanAbsoluteError] = new AbsoluteErrorNodes(),
        [Loss.Huber] = new HuberNodes(),
        [Loss.BinaryCrossEntropy] = new BinaryCrossEntropyNodes(),
        [Loss.CategoricalCrossEntropy] = new CategoricalCrossEntropyNodes(),
        [Loss.PoissonNegativeLogLikelihood] = new PoissonNodes(),
        [Loss.CosineDistance] = new CosineDistanceNodes(),
    };

    /// <exception cref="NotSupportedException">The loss has no row.</exception>
    public static ILossNodes Find(Loss loss) => s_rows.TryGetValue(loss, out ILossNodes? nodes)
        ? nodes
        : throw new NotSupportedException($"The loss {loss} cannot be saved as ONNX.");
}
