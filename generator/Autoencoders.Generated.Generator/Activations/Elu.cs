using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Elu
{
    private static readonly ActivationParameter s_alpha = new(
        Property: "Alpha",
        Default: 1f,
        Range: "above 0",
        IsAllowed: static alpha => alpha > 0 && !float.IsInfinity(alpha),
        Kind: With);

    public static ActivationKind Kind { get; } = With(s_alpha.Default);

    private static ActivationKind With(float alpha)
    {
        string literal = SourceWriter.Literal(alpha);
        return new ActivationKind(
            Member: "Elu",
            Formula: $"f(x) = x for x > 0, else {literal} (exp(x) - 1)",
            Forward: $"V.WhereGreater(x, V.Zero, x, V.Create({literal}) * Exponential.MinusOne(x))",
            Derivative: $"V.WhereGreater(y, V.Zero, V.One, y + V.Create({literal}))",
            SecondDerivative: $"V.WhereGreater(y, V.Zero, V.Zero, y + V.Create({literal}))",
            Initializer: HeUniformWidening.Kind,
            IsLong: true,
            Parameter: s_alpha,
            Value: alpha);
    }
}
