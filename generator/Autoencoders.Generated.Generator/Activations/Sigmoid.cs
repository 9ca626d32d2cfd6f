using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Sigmoid
{
    public static ActivationKind Kind { get; } = new(
        Member: "Sigmoid",
        Formula: "f(x) = 1 / (1 + exp(-x)), f'(x) = f(x) (1 - f(x))",
        Forward: "Logistic.Of(x)",
        Derivative: "y * (V.One - y)",
        SecondDerivative: "y * (V.One - y) * (V.One - (y + y))",
        Initializer: GlorotUniform.Kind,
        IsLong: true,
        IsNonNegative: true,
        IsAtMostOne: true);
}
