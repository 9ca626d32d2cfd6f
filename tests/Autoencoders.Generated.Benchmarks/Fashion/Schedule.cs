namespace Autoencoders.Benchmarks.Fashion;

/// <summary>What both contestants do.</summary>
/// <param name="Epochs">How often training goes through all images.</param>
/// <param name="Limit">The most images to train on; null for all.</param>
/// <param name="Threads">The threads of each.</param>
/// <param name="Seed">Chooses the first weights and the order of the images.</param>
internal sealed record Schedule(int Epochs, int? Limit, int Threads, int Seed)
{
    public const int BatchSize = 128;
    public const double LearningRate = 1e-3;
}
