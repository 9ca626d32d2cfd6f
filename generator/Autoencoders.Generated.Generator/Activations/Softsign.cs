using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Softsign
{
    public static ActivationKind Kind { get; } = new(
        Member: "Softsign",
        Formula: "f(x) = x / (1 + |x|), f'(x) = (1 - |f(x)|)²",
        Forward: "x / (V.One + V.Abs(x))",
        Derivative: "(V.One - V.Abs(y)) * (V.One - V.Abs(y))",
        SecondDerivative: "V.CopySign(V.Create(2f) * (rest * rest * rest), -y)",
        Initializer: GlorotUniform.Kind,
        SecondPreparation: new(["V rest = V.One - V.Abs(y);"]),
        IsAtMostOne: true);
}
