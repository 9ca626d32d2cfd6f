using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Softsign
{
    public static ActivationKind Kind { get; } = new(
        Member: "Softsign",
        Initializer: GlorotUniform.Kind,
        IsAtMostOne: true);
}
