namespace Autoencoders.Generator.Activations;

internal static class Sigmoid
{
    public static ActivationKind Kind { get; } = new(
        Name: "Sigmoid",
        Formula: "f(x) = 1 / (1 + exp(-x)), f'(x) = f(x) (1 - f(x))",
        Forward: "Logistic.Of(x)",
        Derivative: "y * (V.One - y)",
        WithinUnitInterval: true,
        IsLong: true,
        Initializer: Initializer.Glorot);
}
