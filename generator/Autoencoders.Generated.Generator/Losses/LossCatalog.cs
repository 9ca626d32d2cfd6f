namespace Autoencoders.Generator.Losses;

/// <summary>The losses that a network can name; a new one is its file and its row.</summary>
internal static class LossCatalog
{
    public static IReadOnlyList<LossKind> All { get; } =
    [
        MeanSquaredError.Kind,
        BinaryCrossEntropy.Kind,
        MeanAbsoluteError.Kind,
        Huber.Kind,
        CategoricalCrossEntropy.Kind,
        PoissonNegativeLogLikelihood.Kind,
        CosineDistance.Kind,
    ];

    public static LossKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
