using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Mish
{
    public static ActivationKind Kind { get; } = new(
        Member: "Mish",
        Initializer: HeUniformWidening.Kind,
        IsLong: true,
        DerivativeReadsInput: true);
}
