namespace Autoencoders.Generator.Corruption;

internal static class Uniform
{
    public static NoiseKind Kind { get; } = new(
        Member: "Uniform",
        Kernel: "AddUniform",
        Description: "inputs + a number between -{0} and {0}",
        IsAllowed: static amount => amount >= 0,
        Range: "0 or more");
}
