using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Silu
{
    public static ActivationKind Kind { get; } = new(
        Member: "Silu",
        Initializer: HeUniformWidening.Kind,
        IsLong: true,
        DerivativeReadsInput: true);
}
