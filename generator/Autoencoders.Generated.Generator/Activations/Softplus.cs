using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Softplus
{
    public static ActivationKind Kind { get; } = new(
        Member: "Softplus",
        Initializer: GlorotUniform.Kind,
        IsLong: true,
        IsNonNegative: true);
}
