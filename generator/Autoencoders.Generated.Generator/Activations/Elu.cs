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

    private static ActivationKind With(float alpha) => new(
        Member: "Elu",
        Initializer: HeUniformWidening.Kind,
        IsLong: true,
        Parameter: s_alpha,
        Value: alpha);
}
