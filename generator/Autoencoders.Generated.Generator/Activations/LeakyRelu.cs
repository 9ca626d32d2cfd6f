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

    private static ActivationKind With(float slope) => new(
        Member: "LeakyRelu",
        Initializer: HeUniformWidening.Kind,
        Parameter: s_slope,
        Value: slope);
}
