namespace Autoencoders.Generator.Losses;

/// <summary>With d the difference and c the same cut to -1..1, both branches are c (d - c / 2), and the derivative is c.</summary>
internal static class Huber
{
    public static LossKind Kind { get; } = new(
        Name: "Huber",
        Formula: "the mean of d²/2 where |d| <= 1, else of |d| - 1/2, with d = reconstruction - target",
        Kernel: LossKernel.Elementwise,
        Elements: new ElementFormulas(
            Preparation: new(
            [
                "V reconstruction = Output.Forward(x);",
                "V difference = reconstruction - target;",
                "V slope = V.Max(-V.One, V.Min(V.One, difference));",
            ]),
            Value: "slope * (difference - (V.Create(0.5f) * slope))",
            Delta: "slope * Output.Derivative({kept})"));
}
