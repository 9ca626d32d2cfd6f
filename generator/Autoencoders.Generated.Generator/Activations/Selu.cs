using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Selu
{
    // The constants of Klambauer et al. (2017); the last is the product of both.
    private const string Scale = "1.0507009873554805f", ScaledAlpha = "1.7580993408473769f";

    public static ActivationKind Kind { get; } = new(
        Member: "Selu",
        Formula: $"f(x) = {Scale} x for x > 0, else {ScaledAlpha} (exp(x) - 1)",
        Forward: $"V.WhereGreater(x, V.Zero, V.Create({Scale}) * x, V.Create({ScaledAlpha}) * Exponential.MinusOne(x))",
        Derivative: $"V.WhereGreater(y, V.Zero, V.Create({Scale}), y + V.Create({ScaledAlpha}))",
        SecondDerivative: $"V.WhereGreater(y, V.Zero, V.Zero, y + V.Create({ScaledAlpha}))",
        Initializer: LecunNormal.Kind,
        IsLong: true);
}
