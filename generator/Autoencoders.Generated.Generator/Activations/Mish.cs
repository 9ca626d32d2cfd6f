using Autoencoders.Generator.Initializers;

namespace Autoencoders.Generator.Activations;

/// <summary>Without a logarithm: tanh(ln(1 + e)) = n / (n + 2) with n = e (e + 2). From 20 on that is 1, before e² overflows.</summary>
internal static class Mish
{
    public static ActivationKind Kind { get; } = new(
        Member: "Mish",
        Formula: "f(x) = x tanh(ln(1 + e)) = x n / (n + 2), f'(x) = (n + 4 x e (1 + e) / (n + 2)) / (n + 2) with e = exp(x), n = e (e + 2)",
        Forward: "x * (n / (n + V.Create(2f)))",
        Derivative: "V.MultiplyAdd(bounded * V.Create(4f), (e + (e * e)) / (n + V.Create(2f)), n) / (n + V.Create(2f))",
        SecondDerivative: "V.MultiplyAdd(bounded, falling / d, V.Create(2f) * (V.One + e)) * (V.Create(4f) * e / (d * d))",
        Initializer: HeUniformWidening.Kind,
        IsLong: true,
        IsDerivativeLong: true,
        DerivativeReadsInput: true,
        Preparation: new(
        [
            "V bounded = V.Min(V.Create(20f), x);",
            "V e = Exponential.Of(bounded);",
            "V n = e * (e + V.Create(2f));",
        ]),
        SecondPreparation: new(
        [
            "V d = n + V.Create(2f);",
            "V falling = (V.Create(2f) * (V.One + e)) - (e * e * V.MultiplyAdd(V.Create(2f), e, V.Create(3f)));",
        ]));
}
