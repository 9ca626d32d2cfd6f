namespace Autoencoders.Generator.Activations;

internal static class Tanh
{
    public static ActivationKind Kind { get; } = new(
        Name: "Tanh",
        Formula: "f(x) = tanh(x), f'(x) = 1 - f(x)²",
        Forward: "HyperbolicTangent.Of(x)",
        Derivative: "V.One - (y * y)",
        WithinUnitInterval: false,
        IsLong: true,
        Initializer: Initializer.Glorot);
}
