namespace Autoencoders.Generator.Losses;

internal static class MeanSquaredError
{
    public static LossKind Kind { get; } = new(
        Name: "MeanSquaredError",
        Formula: "the mean of (reconstruction - target)²",
        Kernel: LossKernel.Elementwise,
        Elements: new ElementFormulas(
            Preparation: new(["V reconstruction = Output.Forward(x);", "V difference = reconstruction - target;"]),
            Value: "difference * difference",
            Delta: "(difference + difference) * Output.Derivative({kept})"),
        Likelihood: new Likelihood("normal distributions", IsOfVariance: true));
}
