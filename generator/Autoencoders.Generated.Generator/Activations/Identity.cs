using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Identity
{
    public static ActivationKind Kind { get; } = new(
        Member: "Identity",
        Formula: "f(x) = x",
        Forward: "x",
        Derivative: "V.One",
        SecondDerivative: "V.Zero",
        Initializer: GlorotUniform.Kind);
}
