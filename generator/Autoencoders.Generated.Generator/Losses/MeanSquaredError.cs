namespace Autoencoders.Generator.Losses;

internal static class MeanSquaredError
{
    public static LossKind Kind { get; } = new(
        Name: "MeanSquaredError",
        Formula: "the mean of (reconstruction - target)²",
        Kernel: LossKernel.Elementwise(static output => $"MeanSquaredError<{output.Name}>"),
        Likelihood: new Likelihood("normal distributions", IsOfVariance: true));
}
