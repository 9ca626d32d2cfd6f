using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class ImportanceWeightsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 20)]
    [InlineData(9, 37)]
    public void AWeightIsLikelihoodTimesPriorOverPosterior(int rows, int units)
    {
        GuardedFloats distribution = GaussianCodeTests.Distributions(1, 1, units), codes = new(rows * units);
        GuardedFloats noise = new(BitPatterns.Random(new Random(2), rows * units)), logarithms = new(rows);
        GuardedFloats losses = new(Array.ConvertAll(BitPatterns.Random(new Random(3), rows), x => 50f + 20f * x));
        GaussianCode.Draw(ref distribution.Start, 0, ref noise.Start, ref codes.Start, rows, units);
        ImportanceWeights.Logarithms(
            ref distribution.Span[units], ref noise.Start, ref codes.Start, ref losses.Start, ref logarithms.Start, rows, units);
        float[] actual = logarithms.Checked();
        for (int row = 0; row < rows; row++)
        {
            double expected = -losses.Span[row];
            for (int unit = 0; unit < units; unit++)
            {
                (double mean, double logVariance) = GaussianCodeTests.At(distribution, units, unit);
                double z = codes.Span[row * units + unit];
                expected += LogDensity(z, 0, 0) - LogDensity(z, mean, logVariance);
            }

            Assert.Equal(expected, actual[row], 1e-5 * (100 + units));
        }
    }

    [Fact]
    public void ALossIsScaledToALikelihood()
    {
        GuardedFloats losses = new(BitPatterns.Random(new Random(1), 37));
        double[] expected = [.. losses.Span.ToArray().Select(loss => 784.0 * loss + 720.5)];
        LikelihoodScale.Apply(ref losses.Start, 37, 784f, 720.5f);
        float[] actual = losses.Checked();
        for (int i = 0; i < actual.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-4);
    }

    private static double LogDensity(double z, double mean, double logVariance) =>
        -((z - mean) * (z - mean) / Math.Exp(logVariance) + logVariance + Math.Log(2 * Math.PI)) / 2;
}
