namespace Autoencoders.Generator.Corruption;

internal static class Downsample
{
    public static NoiseKind Kind { get; } = new(
        Member: "Downsample",
        Kernel: "Downsampling",
        Description: "inputs, each square of {0} pixels a side its mean",
        IsAllowed: static amount => amount >= 1 && amount == Math.Floor(amount),
        Range: "a whole number of 1 or more",
        IsOfImages: true);
}
