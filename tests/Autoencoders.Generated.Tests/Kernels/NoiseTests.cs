using System.Numerics;
using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class NoiseTests
{
    private const ulong Key = 20_26;
    private const int Count = 1_000_000;

    private delegate void Fill(ref float noise, nint firstElement, nint count, ulong key);

    [Fact]
    public void ANormalNumberIsTheQuantileOfItsWord()
    {
        float[] noise = Numbers(NormalNoise.Fill, Key);
        for (int i = 0; i < 20_000; i++)
        {
            uint word = Word(i);
            double tail = ((word >> 1) + 0.5) / 4294967296.0;
            double size = Math.Abs((double)noise[i]);

            // Where the density is the slope: an error of the quantile shows as one of the probability.
            double error = (Probability(size) - tail) / Density(size);
            Assert.True(Math.Abs(error) <= 5e-6 * Math.Max(size, 0.1), $"element {i}: {noise[i]:G9} is {error:G3} from its quantile");
            Assert.Equal(word % 2 == 1, float.IsNegative(noise[i]));
        }
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(2u)]
    [InlineData(1u << 8)]
    [InlineData(1u << 16)]
    [InlineData(1u << 20)]
    public void TailsReachFarOut(uint word)
    {
        // From the word itself, as no test would draw the rarest ones.
        double expected = ((word >> 1) + 0.5) / 4294967296.0;
        float quantile = 0f;
        Vector<float> tails = default(TailWord).Of(new Vector<uint>(word));
        Lanes1.Store(NormalDistribution.UpperQuantile(Lanes1.Create(tails[0])), ref quantile);
        Assert.Equal(1, Probability(quantile) / expected, 1e-4);
    }

    [Fact]
    public void TheCenterIsZero()
    {
        float quantile = 1f;
        Vector<float> tails = default(TailWord).Of(new Vector<uint>(uint.MaxValue - 1));
        Lanes1.Store(NormalDistribution.UpperQuantile(Lanes1.Create(tails[0])), ref quantile);
        Assert.Equal(0f, quantile);
    }

    [Fact]
    public void AUniformNumberIsTheUpperBitsOfItsWord()
    {
        float[] noise = Numbers(UniformNoise.Fill, Key);
        for (int i = 0; i < 20_000; i++)
            Assert.Equal((Word(i) >> 8) / 16777216f, noise[i]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(33)]
    [InlineData(1023)]
    [InlineData(2051)]
    public void AnElementsNumberIsThatOfItsIndexInAnyDivision(int part)
    {
        const int First = 7, Length = 5000;
        foreach (Fill fill in new Fill[] { NormalNoise.Fill, UniformNoise.Fill })
        {
            float[] expected = Numbers(fill, Key)[First..(First + Length)];
            GuardedFloats whole = new(Length), parts = new(Length);
            fill(ref whole.Start, First, Length, Key);
            for (int start = 0; start < Length; start += part)
                fill(ref parts.Span[start], First + start, Math.Min(part, Length - start), Key);
            BitPatterns.AssertSame(expected, whole.Checked(), "whole");
            BitPatterns.AssertSame(expected, parts.Checked(), "in parts");
        }
    }

    [Fact]
    public void WidthsAgreeInEveryBit()
    {
        const int Length = 4099;
        float[] expected = Width<Lanes1>();
        BitPatterns.AssertSame(expected, Width<Lanes4>(), "128 bits");
        BitPatterns.AssertSame(expected, Width<Lanes8>(), "256 bits");
        BitPatterns.AssertSame(expected, Width<Lanes16>(), "512 bits");

        static float[] Width<V>()
            where V : struct, ILanes<V>
        {
            GuardedFloats noise = new(Length);
            NormalNoise.Fill<V>(ref noise.Start, 3, Length, Key);
            return noise.Checked();
        }
    }

    [Theory]
    [InlineData(1ul)]
    [InlineData(Key)]
    [InlineData(ulong.MaxValue)]
    public void MomentsAreThoseOfTheDistributions(ulong key)
    {
        // Within 4.5 standard errors: those of a mean, a variance, a third and a fourth moment of normal numbers.
        double[] normal = Array.ConvertAll(Numbers(NormalNoise.Fill, key), value => (double)value);
        double error = 4.5 / Math.Sqrt(Count);
        Assert.Equal(0, normal.Average(), error);
        Assert.Equal(1, normal.Average(value => value * value), error * Math.Sqrt(2));
        Assert.Equal(0, normal.Average(value => value * value * value), error * Math.Sqrt(15));
        Assert.Equal(3, normal.Average(value => value * value * value * value), error * Math.Sqrt(96));
        for (int beyond = 1; beyond <= 4; beyond++)
        {
            double share = 2 * Probability(beyond), deviation = Math.Sqrt(Count * share * (1 - share));
            Assert.Equal(Count * share, normal.Count(value => Math.Abs(value) > beyond), 4.5 * deviation);
        }

        double[] uniform = Array.ConvertAll(Numbers(UniformNoise.Fill, key), value => (double)value);
        Assert.Equal(0.5, uniform.Average(), error * Math.Sqrt(1.0 / 12));
        Assert.Equal(1.0 / 3, uniform.Average(value => value * value), error * Math.Sqrt(4.0 / 45));
    }

    [Theory]
    [InlineData(1ul)]
    [InlineData(Key)]
    [InlineData(ulong.MaxValue)]
    public void DistributionsPassKolmogorovAndSmirnov(ulong key)
    {
        // Beyond 1.95 / √n in one sample of a thousand.
        AssertDistribution(Numbers(NormalNoise.Fill, key), value => value < 0 ? Probability(-value) : 1 - Probability(value));
        AssertDistribution(Numbers(UniformNoise.Fill, key), value => value);

        static void AssertDistribution(float[] sample, Func<double, double> cumulative)
        {
            Array.Sort(sample);
            double worst = 0;
            for (int i = 0; i < Count; i++)
            {
                double below = cumulative(sample[i]);
                worst = Math.Max(worst, Math.Max(below - (double)i / Count, (double)(i + 1) / Count - below));
            }

            Assert.True(worst < 1.95 / Math.Sqrt(Count), $"distance {worst}");
        }
    }

    [Fact]
    public void NeighborsHaveNothingInCommon()
    {
        // Correlations of numbers, and of their squares, with the next ones of the row, of rows and of other keys.
        float[] noise = Numbers(NormalNoise.Fill, Key);
        foreach (int distance in new[] { 1, 2, 3, 4, 8, 16, 20, 64, 784 })
            AssertUnrelated(noise.AsSpan(distance), noise.AsSpan(0, Count - distance), $"{distance} apart");
        AssertUnrelated(noise, Numbers(NormalNoise.Fill, Key + 1), "under the next key");
        AssertUnrelated(noise, Numbers(NormalNoise.Fill, unchecked(Key + CounterRandom.GoldenGamma)), "under a shifted key");

        static void AssertUnrelated(ReadOnlySpan<float> a, ReadOnlySpan<float> b, string what)
        {
            double products = 0, squares = 0;
            for (int i = 0; i < a.Length; i++)
            {
                products += (double)a[i] * b[i];
                squares += ((double)a[i] * a[i] - 1) * ((double)b[i] * b[i] - 1) / 2;
            }

            double error = 4.5 / Math.Sqrt(a.Length);
            Assert.True(Math.Abs(products / a.Length) < error, $"{what}: correlation {products / a.Length}");
            Assert.True(Math.Abs(squares / a.Length) < error, $"{what}: correlation of squares {squares / a.Length}");
        }
    }

    private static float[] Numbers(Fill fill, ulong key)
    {
        float[] noise = new float[Count];
        fill(ref noise[0], 0, Count, key);
        return noise;
    }

    private static uint Word(int element)
    {
        ulong bits = CounterRandom.Mix(CounterRandom.Mix(Key) + ((ulong)element / 2 + 1) * CounterRandom.GoldenGamma);
        return (uint)(element % 2 == 0 ? bits : bits >> 32);
    }

    private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);

    /// <summary>The probability of more than x ≥ 0: Marsaglia's series near zero, Laplace's continued fraction further out.</summary>
    private static double Probability(double x)
    {
        if (x >= 2.5)
        {
            double fraction = x;
            for (int k = 60; k > 0; k--)
                fraction = x + k / fraction;
            return Density(x) / fraction;
        }

        double sum = x, term = x;
        for (int k = 3; term > sum * 1e-17; k += 2)
            sum += term *= x * x / k;
        return 0.5 - Density(x) * sum;
    }
}
