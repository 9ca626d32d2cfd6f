namespace Autoencoders.Generator.Tests.Networks.Functions;

/// <summary>The negative logarithms of likelihoods by their definitions, summed over all values of a sample that are there.</summary>
internal static class LikelihoodReference
{
    /// <summary>The loss of one sample.</summary>
    /// <param name="loss">The member of <see cref="Loss"/> that names the distribution.</param>
    /// <param name="variance">Its variance, if it has one.</param>
    /// <param name="sums">What the last layer computed before its activation.</param>
    /// <param name="outputs">The reconstruction r.</param>
    /// <param name="input">The sample x.</param>
    /// <param name="channels">The values of each position.</param>
    public static double Of(string loss, double variance, double[] sums, double[] outputs, double[] input, int channels) => loss switch
    {
        "MeanSquaredError" => Sum(outputs, input, (r, x) => -LogNormal(x, r, variance)),
        "BinaryCrossEntropy" => Sum(sums, input, (s, x) => -((x * LogLogistic(s)) + ((1 - x) * LogLogistic(-s)))),
        "CategoricalCrossEntropy" => sums.Chunk(channels).Zip(input.Chunk(channels), (position, targets) =>
            -ActivationReference.LogSoftmax(position).Zip(targets, (logarithm, target) => target * logarithm).Sum()).Sum(),
        _ => throw new ArgumentException($"The loss {loss} is no likelihood."),
    };

    /// <summary>What is missing has no likelihood.</summary>
    private static double Sum(double[] values, double[] input, Func<double, double, double> element) =>
        values.Zip(input).Where(pair => !double.IsNaN(pair.Second)).Sum(pair => element(pair.First, pair.Second));

    private static double LogNormal(double x, double mean, double variance) =>
        -(((x - mean) * (x - mean) / variance) + Math.Log(2 * Math.PI * variance)) / 2;

    private static double LogLogistic(double s) => s > 0 ? -Math.Log(1 + Math.Exp(-s)) : s - Math.Log(1 + Math.Exp(s));
}
