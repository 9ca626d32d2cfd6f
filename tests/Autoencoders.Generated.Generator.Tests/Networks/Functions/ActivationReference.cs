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

    /// <summary>The slope at a value, kinks apart.</summary>
    public double Derivative(double x) => Name switch
    {
        "Identity" => 1,
        "Relu" => x > 0 ? 1 : 0,
        "Sigmoid" => Sigmoid(x) * Sigmoid(-x),
        "Tanh" => 1 - Math.Pow(Math.Tanh(x), 2),
        "LeakyRelu" => x > 0 ? 1 : Slope,
        "Elu" => x > 0 ? 1 : Alpha * Math.Exp(x),
        "Selu" => SeluScale * (x > 0 ? 1 : SeluAlpha * Math.Exp(x)),
        "Gelu" => NormalDistribution.Cumulative(x) + (x * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI)),
        "GeluTanh" => GeluTanhDerivative(x),
        "Silu" => Sigmoid(x) * (1 + (x * Sigmoid(-x))),
        "Mish" => Math.Tanh(Softplus(x)) + (x * Sigmoid(x) / Math.Pow(Math.Cosh(Softplus(x)), 2)),
        "HardSigmoid" => Math.Abs(x) < 3 ? 1.0 / 6 : 0,
        "HardTanh" => Math.Abs(x) < 1 ? 1 : 0,
        "Softplus" => Sigmoid(x),
        "Softsign" => 1 / Math.Pow(1 + Math.Abs(x), 2),
        _ => throw new ArgumentException($"The activation {Name} has no slope of its own at each value."),
    };

    private static double GeluTanhDerivative(double x)
    {
        double root = Math.Sqrt(2 / Math.PI), tanh = Math.Tanh(root * (x + (0.044715 * x * x * x)));
        return (1 + tanh + (x * (1 - (tanh * tanh)) * root * (1 + (3 * 0.044715 * x * x)))) / 2;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
