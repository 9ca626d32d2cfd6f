using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Gelu
{
    public static ActivationKind Kind { get; } = new(
        Member: "Gelu",
        Initializer: HeUniformWidening.Kind,
        IsLong: true,
        DerivativeReadsInput: true);
}
