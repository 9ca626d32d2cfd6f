namespace Autoencoders.Generator.Losses;

internal static class MeanAbsoluteError
{
    public static LossKind Kind { get; } = new(
        Name: "MeanAbsoluteError",
        Formula: "the mean of |reconstruction - target|, whose derivative is 0 where both are equal",
        Kernel: LossKernel.Elementwise(static output => $"MeanAbsoluteError<{output.Name}>"));
}
