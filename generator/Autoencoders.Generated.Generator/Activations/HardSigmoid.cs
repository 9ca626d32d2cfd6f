using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class HardSigmoid
{
    public static ActivationKind Kind { get; } = new(
        Member: "HardSigmoid",
        Initializer: GlorotUniform.Kind,
        IsNonNegative: true,
        IsAtMostOne: true);
}
