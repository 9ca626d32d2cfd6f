using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Relu
{
    public static ActivationKind Kind { get; } = new(
        Member: "Relu",
        Formula: "f(x) = max(x, 0)",
        Forward: "V.Max(V.Zero, x)",
        Derivative: "V.WhereGreater(y, V.Zero, V.One, V.Zero)",
        SecondDerivative: "V.Zero",
        Initializer: HeUniformWidening.Kind,
        IsNonNegative: true);
}
