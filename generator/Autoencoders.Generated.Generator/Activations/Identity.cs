using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Identity
{
    public static ActivationKind Kind { get; } = new(
        Member: "Identity",
        Initializer: GlorotUniform.Kind);
}
