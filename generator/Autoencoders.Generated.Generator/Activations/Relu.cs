using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Relu
{
    public static ActivationKind Kind { get; } = new(
        Member: "Relu",
        Initializer: HeUniformWidening.Kind,
        IsNonNegative: true);
}
