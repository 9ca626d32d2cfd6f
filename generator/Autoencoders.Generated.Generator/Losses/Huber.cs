namespace Autoencoders.Generator.Losses;

internal static class Huber
{
    public static LossKind Kind { get; } = new(
        Name: "Huber",
        Formula: "the mean of d²/2 where |d| <= 1, else of |d| - 1/2, with d = reconstruction - target",
        Kernel: LossKernel.Elementwise(static output => $"Huber<{output.Name}>"));
}
