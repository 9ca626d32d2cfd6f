using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

internal static class GeluTanh
{
    // 2 √(2/π), 0.044715 times it, and three times that: 1/2 (1 + tanh(u)) is the sigmoid of 2u.
    private const string Linear = "1.5957691216057308f", Cubic = "0.07135481627260025f", Slope = "0.21406444881780076f";

    // Six times it.
    private const string Curvature = "0.4281288976356015f";

    /// <summary>The distance from s to 1, computed as a sigmoid: a difference would lose it if s is near 1.</summary>
    public static ActivationKind Kind { get; } = new(
        Member: "GeluTanh",
        Formula: $"f(x) = x s with s = sigmoid({Linear} x + {Cubic} x³), that is x/2 (1 + tanh(√(2/π) (x + 0.044715 x³)))",
        Forward: "x * s",
        Derivative: $"s * V.MultiplyAdd(x * Logistic.Of(-u), V.MultiplyAdd(square, V.Create({Slope}), V.Create({Linear})), V.One)",
        SecondDerivative:
            $"(bend * slope * V.MultiplyAdd(x * (missing - s), slope, V.Create(2f))) + (bend * (V.Create({Curvature}) * square))",
        Initializer: HeUniformWidening.Kind,
        IsLong: true,
        IsDerivativeLong: true,
        DerivativeReadsInput: true,
        Preparation: new(
        [
            "V square = x * x;",
            $"V u = x * V.MultiplyAdd(square, V.Create({Cubic}), V.Create({Linear}));",
            "V s = Logistic.Of(u);",
        ]),
        SecondPreparation: new(
        [
            "V missing = Logistic.Of(-u);",
            "V bend = s * missing;",
            $"V slope = V.MultiplyAdd(square, V.Create({Slope}), V.Create({Linear}));",
        ]));
}
