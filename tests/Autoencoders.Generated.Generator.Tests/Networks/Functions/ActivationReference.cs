namespace Autoencoders.Generator.Tests.Networks.Functions;

/// <summary>An activation with its parameters, and what it computes by its definition.</summary>
/// <param name="Name">The member of <see cref="Activation"/>.</param>
/// <param name="Slope">The slope of LeakyRelu below zero.</param>
/// <param name="Alpha">The limit of Elu.</param>
internal sealed record ActivationReference(string Name, float Slope = 0.01f, float Alpha = 1f)
{
    private const double SeluAlpha = 1.6732632423543772848170429916717, SeluScale = 1.0507009873554804934193349852946;

    public static ActivationReference Identity { get; } = new("Identity");

    public bool IsIdentity => Name == "Identity";

    /// <summary>The named arguments that an attribute needs beside the name.</summary>
    public string Options =>
        (Slope == 0.01f ? "" : FormattableString.Invariant($", Slope = {Slope:R}f"))
        + (Alpha == 1f ? "" : FormattableString.Invariant($", Alpha = {Alpha:R}f"));

    /// <summary>Applies it to a row.</summary>
    public double[] Apply(double[] sums, int channels, ReferencePass pass)
    {
        if (Name == "Softmax")
            return [.. sums.Chunk(channels).SelectMany(Softmax)];
        foreach (double kink in Kinks())
        {
            foreach (double sum in sums)
                pass.SeeKink(Math.Abs(sum - kink));
        }

        return Array.ConvertAll(sums, Of);
    }

    /// <summary>The natural logarithms of a softmax, which stay finite.</summary>
    public static double[] LogSoftmax(double[] sums)
    {
        double largest = sums.Max(), logarithm = Math.Log(sums.Sum(sum => Math.Exp(sum - largest)));
        return Array.ConvertAll(sums, sum => sum - largest - logarithm);
    }

    private static double[] Softmax(double[] sums) => Array.ConvertAll(LogSoftmax(sums), Math.Exp);

    /// <summary>Where the first or the second derivative jumps.</summary>
    private double[] Kinks() => Name switch
    {
        "Relu" or "LeakyRelu" or "Elu" or "Selu" or "Softsign" => [0],
        "HardSigmoid" => [-3, 3],
        "HardTanh" => [-1, 1],
        _ => [],
    };

    private double Of(double x) => Name switch
    {
        "Identity" => x,
        "Relu" => Math.Max(x, 0),
        "Sigmoid" => Sigmoid(x),
        "Tanh" => Math.Tanh(x),
        "LeakyRelu" => x > 0 ? x : Slope * x,
        "Elu" => x > 0 ? x : Alpha * (Math.Exp(x) - 1),
        "Selu" => SeluScale * (x > 0 ? x : SeluAlpha * (Math.Exp(x) - 1)),
        "Gelu" => x * NormalDistribution.Cumulative(x),
        "GeluTanh" => x / 2 * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x)))),
        "Silu" => x * Sigmoid(x),
        "Mish" => x * Math.Tanh(Softplus(x)),
        "HardSigmoid" => Math.Clamp((x / 6) + 0.5, 0, 1),
        "HardTanh" => Math.Clamp(x, -1, 1),
        "Softplus" => Softplus(x),
        "Softsign" => x / (1 + Math.Abs(x)),
        _ => throw new ArgumentException($"There is no reference of the activation {Name}."),
    };

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
