using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class GeluTanh
{
    public static ActivationKind Kind { get; } = new(
        Member: "GeluTanh",
        Initializer: HeUniformWidening.Kind,
        IsLong: true,
        DerivativeReadsInput: true);
}
