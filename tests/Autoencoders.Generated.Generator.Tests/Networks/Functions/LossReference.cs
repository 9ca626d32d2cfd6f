namespace Autoencoders.Generator.Tests.Networks.Functions;

/// <summary>The losses by their definitions.</summary>
internal static class LossReference
{
    /// <summary>The activations of the last layer that a loss allows; null for any.</summary>
    public static string[]? Outputs(string loss) => loss switch
    {
        "BinaryCrossEntropy" => ["Sigmoid"],
        "CategoricalCrossEntropy" => ["Softmax"],
        "PoissonNegativeLogLikelihood" => ["Softplus", "Sigmoid", "Relu", "HardSigmoid"],
        _ => null,
    };

    /// <summary>The loss of one sample: where it is a mean over elements, over those that are not missing.</summary>
    /// <param name="loss">A member of <see cref="Loss"/>.</param>
    /// <param name="sums">What the last layer computed before its activation.</param>
    /// <param name="outputs">The reconstruction r.</param>
    /// <param name="input">The sample x.</param>
    /// <param name="channels">The values of each position.</param>
    /// <param name="pass">Is told how near kinks are.</param>
    public static double Of(string loss, double[] sums, double[] outputs, double[] input, int channels, ReferencePass pass) => loss switch
    {
        "MeanSquaredError" => Mean(outputs, input, (r, x) => (r - x) * (r - x)),
        "MeanAbsoluteError" => Mean(outputs, input, (r, x) => Absolute(r - x, 0, pass)),
        "Huber" => Mean(outputs, input, (r, x) =>
            Absolute(r - x, 1, pass) <= 1 ? (r - x) * (r - x) / 2 : Math.Abs(r - x) - 0.5),
        "BinaryCrossEntropy" => Mean(sums, input, (s, x) => Math.Max(s, 0) - (s * x) + Math.Log(1 + Math.Exp(-Math.Abs(s)))),
        "CategoricalCrossEntropy" => CategoricalCrossEntropy(sums, input, channels),
        "PoissonNegativeLogLikelihood" => Mean(outputs, input, (r, x) => Poisson(r, x, pass)),
        "CosineDistance" => CosineDistance(outputs, input, pass),
        _ => throw new ArgumentException($"There is no reference of the loss {loss}."),
    };

    private static double Mean(double[] values, double[] input, Func<double, double, double> element) =>
        values.Zip(input).Where(pair => !double.IsNaN(pair.Second)).Select(pair => element(pair.First, pair.Second))
            .DefaultIfEmpty(0).Average();

    private static double Absolute(double difference, double kink, ReferencePass pass)
    {
        pass.SeeKink(Math.Abs(Math.Abs(difference) - kink));
        return Math.Abs(difference);
    }

    private static double Poisson(double r, double x, ReferencePass pass)
    {
        // A rectifier's zero stays a zero and does no harm; a small rate has a steep logarithm.
        if (r > 0)
            pass.SeeDivisor(r, 0.02);
        return r - (x * Math.Log(r + 1e-8));
    }

    private static double CategoricalCrossEntropy(double[] sums, double[] input, int channels) =>
        sums.Chunk(channels).Zip(input.Chunk(channels), (position, targets) =>
            -ActivationReference.LogSoftmax(position).Zip(targets, (logarithm, target) => target * logarithm).Sum()).Average();

    private static double CosineDistance(double[] outputs, double[] input, ReferencePass pass)
    {
        double lengths = Math.Sqrt(Product(outputs, outputs)) * Math.Sqrt(Product(input, input));
        pass.SeeDivisor(lengths, 0.05);
        return 1 - (Product(outputs, input) / lengths);
    }

    private static double Product(double[] a, double[] b) => a.Zip(b, (left, right) => left * right).Sum();
}
