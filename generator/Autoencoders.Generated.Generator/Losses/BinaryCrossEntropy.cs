using Autoencoders.Generator.Activations;

namespace Autoencoders.Generator.Losses;

internal static class BinaryCrossEntropy
{
    public static LossKind Kind { get; } = new(
        Name: "BinaryCrossEntropy",
        Formula: "the mean of -(target ln r + (1 - target) ln(1 - r)) with r = sigmoid(x): max(x, 0) - x target + ln(1 + exp(-|x|))",
        Kernel: LossKernel.Elementwise(static _ => "BinaryCrossEntropy"),
        NeedsOutput: Sigmoid.Kind,
        OutputRange: "in 0..1",
        SuggestedOutput: Sigmoid.Kind,
        Domain: static _ => "ZeroToOne",
        Likelihood: new Likelihood("Bernoulli distributions"));
}
