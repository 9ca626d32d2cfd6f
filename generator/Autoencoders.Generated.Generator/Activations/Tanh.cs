using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Tanh
{
    public static ActivationKind Kind { get; } = new(
        Member: "Tanh",
        Initializer: GlorotUniform.Kind,
        IsLong: true,
        IsAtMostOne: true);
}
