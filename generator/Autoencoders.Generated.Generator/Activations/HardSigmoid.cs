using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class HardSigmoid
{
    private const string Sixth = "0.16666667f";

    public static ActivationKind Kind { get; } = new(
        Member: "HardSigmoid",
        Formula: "f(x) = clamp(x / 6 + 1/2, 0, 1)",
        Forward: $"V.Max(V.Zero, V.Min(V.One, V.MultiplyAdd(x, V.Create({Sixth}), V.Create(0.5f))))",
        Derivative: $"V.WhereGreater(y * (V.One - y), V.Zero, V.Create({Sixth}), V.Zero)",
        SecondDerivative: "V.Zero",
        Initializer: GlorotUniform.Kind,
        IsNonNegative: true,
        IsAtMostOne: true);
}
