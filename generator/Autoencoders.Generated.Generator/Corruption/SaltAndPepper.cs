namespace Autoencoders.Generator.Corruption;

internal static class SaltAndPepper
{
    public static NoiseKind Kind { get; } = new(
        Member: "SaltAndPepper",
        Kernel: "SaltAndPepper",
        Description: "inputs, a part {0} of them 0 or 1",
        IsAllowed: static amount => amount is >= 0 and <= 1,
        Range: "from 0 to 1");
}
