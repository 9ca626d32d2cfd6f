namespace Autoencoders.Generator.Losses;

internal static class CosineDistance
{
    public static LossKind Kind { get; } = new(
        Name: "CosineDistance",
        Formula: "1 - reconstruction target / (|reconstruction| |target|) over all values of a sample",
        Kernel: new LossKernel(
            Name: "CosineDistance",
            TypeArgument: static output => output.Name,
            Sizes: static output => $"{output.Length}",
            Terms: static _ => 1),
        Domain: static _ => "Directions");
}
