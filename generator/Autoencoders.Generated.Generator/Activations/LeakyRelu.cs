using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class LeakyRelu
{
    private static readonly ActivationParameter s_slope = new(
        Property: "Slope",
        Default: 0.01f,
        Range: "0 or more",
        IsAllowed: static slope => slope >= 0 && !float.IsInfinity(slope),
        Kind: With);

    public static ActivationKind Kind { get; } = With(s_slope.Default);

    /// <summary>The derivative looks at the sign of the output, which is that of the input, or 0 below it where the slope is 0.</summary>
    private static ActivationKind With(float slope)
    {
        string literal = SourceWriter.Literal(slope);
        return new ActivationKind(
            Member: "LeakyRelu",
            Formula: $"f(x) = x for x > 0, else {literal} x",
            Forward: $"V.WhereGreater(x, V.Zero, x, V.Create({literal}) * x)",
            Derivative: $"V.WhereGreater(y, V.Zero, V.One, V.Create({literal}))",
            SecondDerivative: "V.Zero",
            Initializer: HeUniformWidening.Kind,
            Parameter: s_slope,
            Value: slope);
    }
}
