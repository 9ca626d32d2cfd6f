using Autoencoders.Generator.Activations;

namespace Autoencoders.Generator.Losses;

internal static class PoissonNegativeLogLikelihood
{
    public static LossKind Kind { get; } = new(
        Name: "PoissonNegativeLogLikelihood",
        Formula: "the mean of reconstruction - target ln(reconstruction + 1e-8)",
        Kernel: LossKernel.Elementwise(static output => $"PoissonNegativeLogLikelihood<{output.Name}>"),
        NeedsNonNegative: true,
        OutputRange: "of 0 or more",
        SuggestedOutput: Softplus.Kind,
        Domain: static _ => "Counts");
}
