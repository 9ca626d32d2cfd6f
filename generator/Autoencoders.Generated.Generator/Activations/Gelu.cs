using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Gelu
{
    public static ActivationKind Kind { get; } = new(
        Member: "Gelu",
        Formula: "f(x) = x Φ(x), f'(x) = Φ(x) + x Φ'(x) with the normal distribution Φ",
        Forward: "x * cumulative",
        Derivative: "V.MultiplyAdd(x, density, cumulative)",
        SecondDerivative: "density * (V.Create(2f) - (x * x))",
        Initializer: HeUniformWidening.Kind,
        IsLong: true,
        IsDerivativeLong: true,
        DerivativeReadsInput: true,
        Preparation: new(["V cumulative = NormalDistribution.Cumulative(x, out V density);"]));
}
