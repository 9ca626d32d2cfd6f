using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Tanh
{
    public static ActivationKind Kind { get; } = new(
        Member: "Tanh",
        Formula: "f(x) = tanh(x), f'(x) = 1 - f(x)²",
        Forward: "HyperbolicTangent.Of(x)",
        Derivative: "V.One - (y * y)",
        SecondDerivative: "-((y + y) * (V.One - (y * y)))",
        Initializer: GlorotUniform.Kind,
        IsLong: true,
        IsAtMostOne: true);
}
