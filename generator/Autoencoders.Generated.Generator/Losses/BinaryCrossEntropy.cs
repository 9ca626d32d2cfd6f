using Autoencoders.Generator.Activations;

namespace Autoencoders.Generator.Losses;

/// <summary>Fused with the sigmoid, so that neither the logarithm of a rounded 0 nor a division by it can arise.</summary>
internal static class BinaryCrossEntropy
{
    public static LossKind Kind { get; } = new(
        Name: "BinaryCrossEntropy",
        Formula: "the mean of -(target ln r + (1 - target) ln(1 - r)) with r = sigmoid(x): max(x, 0) - x target + ln(1 + exp(-|x|))",
        Kernel: LossKernel.Elementwise,
        Elements: new ElementFormulas(
            Preparation: new(["V decay = Exponential.Of(-V.Abs(x));"]),
            Value: "V.Max(V.Zero, x) - (x * target) + Logarithm.OfOnePlus(decay)",
            Delta: "(V.WhereGreater(x, V.Zero, V.One, decay) / (V.One + decay)) - target"),
        NeedsOutput: Sigmoid.Kind,
        OutputRange: "in 0..1",
        SuggestedOutput: Sigmoid.Kind,
        Domain: static _ => "ZeroToOne",
        Likelihood: new Likelihood("Bernoulli distributions"));
}
