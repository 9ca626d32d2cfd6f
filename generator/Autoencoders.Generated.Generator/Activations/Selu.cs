using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Selu
{
    public static ActivationKind Kind { get; } = new(
        Member: "Selu",
        Initializer: LecunNormal.Kind,
        IsLong: true);
}
