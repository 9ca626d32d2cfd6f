using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class HardTanh
{
    public static ActivationKind Kind { get; } = new(
        Member: "HardTanh",
        Formula: "f(x) = clamp(x, -1, 1)",
        Forward: "V.Max(-V.One, V.Min(V.One, x))",
        Derivative: "V.WhereGreater(V.One, V.Abs(y), V.One, V.Zero)",
        SecondDerivative: "V.Zero",
        Initializer: GlorotUniform.Kind,
        IsAtMostOne: true);
}
