using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Silu
{
    /// <summary>The distance from s to 1, computed as a sigmoid: a difference would lose it if s is near 1.</summary>
    public static ActivationKind Kind { get; } = new(
        Member: "Silu",
        Formula: "f(x) = x s, f'(x) = s (1 + x (1 - s)) with s = sigmoid(x)",
        Forward: "x * s",
        Derivative: "s * V.MultiplyAdd(x, Logistic.Of(-x), V.One)",
        SecondDerivative: "s * missing * V.MultiplyAdd(x, missing - s, V.Create(2f))",
        Initializer: HeUniformWidening.Kind,
        IsLong: true,
        IsDerivativeLong: true,
        DerivativeReadsInput: true,
        Preparation: new(["V s = Logistic.Of(x);"]),
        SecondPreparation: new(["V missing = Logistic.Of(-x);"]));
}
