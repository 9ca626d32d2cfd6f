using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class Softmax
{
    public static ActivationKind Kind { get; } = new(
        Member: "Softmax",
        Initializer: GlorotUniform.Kind,
        IsLong: true,
        IsRowwise: true,
        IsNonNegative: true,
        IsAtMostOne: true);
}
