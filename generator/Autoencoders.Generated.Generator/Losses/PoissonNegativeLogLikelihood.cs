using Autoencoders.Generator.Activations;

namespace Autoencoders.Generator.Losses;

internal static class PoissonNegativeLogLikelihood
{
    public static LossKind Kind { get; } = new(
        Name: "PoissonNegativeLogLikelihood",
        Formula: "the mean of reconstruction - target ln(reconstruction + 1e-8)",
        Kernel: LossKernel.Elementwise,
        Elements: new ElementFormulas(
            Preparation: new(["V reconstruction = Output.Forward(x);", "V rate = reconstruction + V.Create(1e-8f);"]),
            Value: "reconstruction - (target * Logarithm.Of(rate))",
            Delta: "(V.One - (target / rate)) * Output.Derivative({kept})"),
        NeedsNonNegative: true,
        OutputRange: "of 0 or more",
        SuggestedOutput: Softplus.Kind,
        Domain: static _ => "Counts");
}
