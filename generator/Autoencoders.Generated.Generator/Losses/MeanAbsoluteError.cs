namespace Autoencoders.Generator.Losses;

internal static class MeanAbsoluteError
{
    public static LossKind Kind { get; } = new(
        Name: "MeanAbsoluteError",
        Formula: "the mean of |reconstruction - target|, whose derivative is 0 where both are equal",
        Kernel: LossKernel.Elementwise,
        Elements: new ElementFormulas(
            Preparation: new(["V reconstruction = Output.Forward(x);", "V difference = reconstruction - target;"]),
            Value: "V.Abs(difference)",
            Delta: "V.WhereGreater(V.Abs(difference), V.Zero, V.CopySign(V.One, difference), V.Zero) * Output.Derivative({kept})"));
}
