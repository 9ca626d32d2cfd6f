namespace Autoencoders.Generator.Corruption;

internal static class Gaussian
{
    public static NoiseKind Kind { get; } = new(
        Member: "Gaussian",
        Kernel: "AddGaussian",
        Description: "inputs + {0} times a normal number",
        IsAllowed: static amount => amount >= 0,
        Range: "0 or more");
}
