using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class GaussianCodeTests
{
    private const ulong Key = 20_26;

    public static TheoryData<int, int> RowsUnits()
    {
        TheoryData<int, int> shapes = [];
        foreach (int rows in new[] { 1, 2, 7, 65 })
        {
            foreach (int units in new[] { 1, 2, 8, 16, 20, 37 })
                shapes.Add(rows, units);
        }

        return shapes;
    }

    [Theory]
    [MemberData(nameof(RowsUnits))]
    public void ASampleIsTheMeanPlusTheDeviationTimesNoise(int rows, int units)
    {
        GuardedFloats distributions = Distributions(1, rows, units), codes = new(rows * units), rowByRow = new(rows * units);
        float[] noise = new float[rows * units];
        NormalNoise.Fill(ref noise[0], 3 * units, rows * units, Key);
        GaussianCode.Sample(ref distributions.Start, ref codes.Start, 3, rows, units, Key);
        float[] samples = codes.Checked();
        for (int i = 0; i < samples.Length; i++)
        {
            (double mean, double logVariance) = At(distributions, units, i);
            double moved = Math.Exp(logVariance / 2) * noise[i];
            NaiveArithmetic.AssertClose(mean + moved, samples[i], Math.Abs(mean) + Math.Abs(moved), $"sample {i}");
        }

        for (int row = 0; row < rows; row++)
        {
            GaussianCode.Sample(
                ref distributions.Span[row * 2 * units], ref rowByRow.Span[row * units], row + 3, 1, units, Key);
        }

        BitPatterns.AssertSame(samples, rowByRow.Checked(), "row by row");
        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats results = new(noise);
            LaneSweep.Run<GaussianCode.DrawStep, V>(
                new(ref distributions.Start, 2 * units, ref results.Start, ref results.Start, rows, units), 0, units);
            BitPatterns.AssertSame(samples, results.Checked(), what);
        }
    }

    [Fact]
    public void AllRowsMayShareADistribution()
    {
        const int Rows = 5, Units = 19;
        GuardedFloats distribution = Distributions(1, 1, Units), noise = new(BitPatterns.Random(new Random(2), Rows * Units));
        GuardedFloats codes = new(Rows * Units);
        GaussianCode.Draw(ref distribution.Start, 0, ref noise.Start, ref codes.Start, Rows, Units);
        float[] actual = codes.Checked();
        for (int i = 0; i < actual.Length; i++)
        {
            (double mean, double logVariance) = At(distribution, Units, i % Units);
            Assert.Equal(mean + Math.Exp(logVariance / 2) * noise.Span[i], actual[i], 1e-5);
        }
    }

    [Theory]
    [MemberData(nameof(RowsUnits))]
    public void MeansAndLogVariancesAreTakenApart(int rows, int units)
    {
        GuardedFloats distributions = Distributions(1, rows, units), codes = new(rows * units);
        GuardedFloats means = new(rows * units), logVariances = new(rows * units);
        GaussianCode.Means(ref distributions.Start, ref codes.Start, rows, units);
        GaussianCode.Split(ref distributions.Start, ref means.Start, ref logVariances.Start, rows, units);
        for (int i = 0; i < rows * units; i++)
        {
            (double mean, double logVariance) = At(distributions, units, i);
            Assert.Equal(mean, codes.Checked()[i]);
            Assert.Equal(mean, means.Checked()[i]);
            Assert.Equal(logVariance, logVariances.Checked()[i]);
        }
    }

    [Theory]
    [InlineData(0f, 0f, 0)]
    [InlineData(1f, 0f, 0.5)]
    [InlineData(-3f, 0f, 4.5)]
    [InlineData(0f, 1.38629436f, 0.80685281944)]
    [InlineData(0f, -1.38629436f, 0.31814718056)]
    [InlineData(2f, -0.5f, 2.05326532986)]
    [InlineData(0.25f, 3f, 8.07401846159)]
    public void TheDivergenceIsTheIntegralThatDefinesIt(float mean, float logVariance, double closedForm)
    {
        // ∫ q ln(q / p) dz by the trapezoidal rule, far into both tails.
        double deviation = Math.Exp(logVariance / 2.0), step = deviation / 200, integral = 0;
        for (int i = -3000; i <= 3000; i++)
        {
            double z = mean + i * step, t = (z - mean) / deviation;
            double q = Math.Exp(-t * t / 2) / (deviation * Math.Sqrt(2 * Math.PI));
            integral += q * ((z * z - t * t) / 2 - Math.Log(deviation)) * step;
        }

        float[] distribution = [mean, logVariance], divergence = new float[1];
        GaussianCode.Divergence(ref distribution[0], ref divergence[0], 1, 1);
        Assert.Equal(integral, divergence[0], 2e-6 * Math.Max(1, integral));
        Assert.Equal(closedForm, divergence[0], 2e-6 * Math.Max(1, closedForm));
    }

    [Theory]
    [MemberData(nameof(RowsUnits))]
    public void DivergencesOfUnitsAddUp(int rows, int units)
    {
        GuardedFloats distributions = Distributions(1, rows, units), divergences = new(rows);
        GaussianCode.Divergence(ref distributions.Start, ref divergences.Start, rows, units);
        float[] actual = divergences.Checked();
        for (int row = 0; row < rows; row++)
        {
            double expected = Enumerable.Range(row * units, units).Sum(i => Divergence(At(distributions, units, i)));
            NaiveArithmetic.AssertClose(expected, actual[row], expected, $"row {row}");
        }

        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats results = new(rows);
            RowReduction.Run<Sum, GaussianCode.DivergenceTerm<GaussianCode.EveryUnit>, V>(
                new(ref distributions.Start, units, default, 0f), ref results.Start, rows, units);
            BitPatterns.AssertSame(actual, results.Checked(), what);
        }
    }

    [Theory]
    [MemberData(nameof(RowsUnits))]
    public void DeltasAreDerivatives(int rows, int units)
    {
        const float Scale = 0.3f;
        GuardedFloats distributions = Distributions(1, rows, units), codes = new(rows * units), inputDeltas = new(2 * rows * units);
        GuardedFloats deltas = new(BitPatterns.Random(new Random(2), rows * units));
        float[] noise = new float[rows * units];
        NormalNoise.Fill(ref noise[0], 0, rows * units, Key);
        GaussianCode.Sample(ref distributions.Start, ref codes.Start, 0, rows, units, Key);
        GaussianCode.InputDeltas(
            ref distributions.Start, ref codes.Start, ref deltas.Start, ref inputDeltas.Start, rows, units, Scale);
        float[] actual = inputDeltas.Checked();
        for (int i = 0; i < rows * units; i++)
        {
            (double mean, double logVariance) = At(distributions, units, i);
            double Objective(double[] x) =>
                deltas.Span[i] * (x[0] + Math.Exp(x[1] / 2) * noise[i]) + Scale * Divergence((x[0], x[1]));
            double size = 1 + Math.Abs(mean) + Math.Exp(logVariance);
            for (int argument = 0; argument < 2; argument++)
            {
                double expected = NaiveArithmetic.Derivative(Objective, [mean, logVariance], argument);
                float delta = actual[(i / units * 2 + argument) * units + i % units];
                NaiveArithmetic.AssertClose(expected, delta, size, $"delta {argument} of {i}");
            }
        }

        // The deltas may replace the distributions.
        GaussianCode.InputDeltas(
            ref distributions.Start, ref codes.Start, ref deltas.Start, ref distributions.Start, rows, units, Scale);
        BitPatterns.AssertSame(actual, distributions.Checked(), "in place");
    }

    /// <summary>Means between -2 and 2, log variances between -3 and 3.</summary>
    internal static GuardedFloats Distributions(int seed, int rows, int units)
    {
        GuardedFloats distributions = new(BitPatterns.Random(new Random(seed), 2 * rows * units));
        for (int i = 0; i < distributions.Span.Length; i++)
            distributions.Span[i] *= i / units % 2 == 0 ? 2f : 3f;
        return distributions;
    }

    /// <summary>Mean and log variance of element row * units + unit.</summary>
    internal static (double Mean, double LogVariance) At(GuardedFloats distributions, int units, int element)
    {
        int first = element / units * 2 * units + element % units;
        return (distributions.Span[first], distributions.Span[first + units]);
    }

    internal static double Divergence((double Mean, double LogVariance) of) =>
        (of.Mean * of.Mean + Math.Exp(of.LogVariance) - 1 - of.LogVariance) / 2;
}
