namespace Autoencoders.Generator.Corruption;

internal static class Block
{
    public static NoiseKind Kind { get; } = new(
        Member: "Block",
        Kernel: "BlankBlock",
        Description: "inputs, a rectangle of a part {0} of either side 0",
        IsAllowed: static amount => amount is >= 0 and <= 1,
        Range: "from 0 to 1",
        IsOfImages: true);
}
