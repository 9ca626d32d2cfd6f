namespace Autoencoders.Generator.Activations;

internal static class Identity
{
    public static ActivationKind Kind { get; } = new(
        Name: "Identity",
        Formula: "f(x) = x",
        Forward: "x",
        Derivative: "V.One",
        WithinUnitInterval: false,
        IsLong: false,
        Initializer: Initializer.Glorot);
}
