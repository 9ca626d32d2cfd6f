namespace Autoencoders.Generator.Corruption;

internal static class Masking
{
    public static NoiseKind Kind { get; } = new(
        Member: "Masking",
        Kernel: "Mask",
        Description: "inputs, a part {0} of them 0",
        IsAllowed: static amount => amount is >= 0 and <= 1,
        Range: "from 0 to 1");
}
