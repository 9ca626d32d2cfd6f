using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Softmax
{
    public static ActivationKind Kind { get; } = new(
        Member: "Softmax",
        Formula: "f(x)ᵢ = exp(xᵢ) / Σⱼ exp(xⱼ) over the channels of a position",
        Forward: null,
        Derivative: null,
        SecondDerivative: null,
        Initializer: GlorotUniform.Kind,
        IsLong: true,
        IsNonNegative: true,
        IsAtMostOne: true);
}
