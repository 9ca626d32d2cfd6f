using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class HardTanh
{
    public static ActivationKind Kind { get; } = new(
        Member: "HardTanh",
        Initializer: GlorotUniform.Kind,
        IsAtMostOne: true);
}
