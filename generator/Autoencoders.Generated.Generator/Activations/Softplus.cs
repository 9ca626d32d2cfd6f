using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Softplus
{
    public static ActivationKind Kind { get; } = new(
        Member: "Softplus",
        Formula: "f(x) = ln(1 + exp(x)), f'(x) = 1 - exp(-f(x))",
        Forward: "Logarithm.OfOnePlusExponential(x)",
        Derivative: "-Exponential.MinusOne(-y)",
        SecondDerivative: "-(falling * (V.One + falling))",
        Initializer: GlorotUniform.Kind,
        IsLong: true,
        IsDerivativeLong: true,
        IsNonNegative: true,
        SecondPreparation: new(["V falling = Exponential.MinusOne(-y);"]));
}
