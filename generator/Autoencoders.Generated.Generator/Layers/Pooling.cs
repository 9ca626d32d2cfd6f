namespace Autoencoders.Generator.Layers;

/// <summary>Which value of a window a pooling takes.</summary>
/// <param name="Word">The name in weights files, before the number of dimensions.</param>
/// <param name="Kernel">The kernel.</param>
/// <param name="Description">What a reader of the emitted code is told.</param>
/// <param name="BackwardDescription">The same of its input deltas.</param>
/// <param name="ReadsValues">Whether the backward kernel reads inputs and outputs.</param>
internal sealed record Pooling(
    string Word, string Kernel, string Description, string BackwardDescription, bool ReadsValues)
{
    public static Pooling Max { get; } = new(
        "maxpool",
        "MaxPooling",
        "the largest value",
        "each delta where its window's first maximum was",
        ReadsValues: true);

    public static Pooling Average { get; } = new(
        "averagepool", "AveragePooling", "the mean", "each delta in equal parts over its window", ReadsValues: false);
}
