using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Sigmoid
{
    public static ActivationKind Kind { get; } = new(
        Member: "Sigmoid",
        Initializer: GlorotUniform.Kind,
        IsLong: true,
        IsNonNegative: true,
        IsAtMostOne: true);
}
