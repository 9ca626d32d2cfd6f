using Autoencoders.Kernels;
using Autoencoders.Tests.Kernels;

namespace Autoencoders.Tests;

public class CorruptionTests
{
    private static readonly float[] s_inputs = BitPatterns.Random(new Random(1), 4000);

    [Theory]
    [InlineData(Noise.Gaussian, 0.5f)]
    [InlineData(Noise.Masking, 0.5f)]
    [InlineData(Noise.SaltAndPepper, 0.5f)]
    [InlineData(Noise.Uniform, 0.5f)]
    public void TheSameSeedGivesTheSameNoise(Noise noise, float amount)
    {
        float[] first = Corrupted(1), second = Corrupted(2), inPlace = [.. s_inputs];
        Assert.NotEqual(s_inputs, first);
        Assert.NotEqual(first, second);
        Assert.Equal(first, Corrupted(1));
        Corruption.Apply(noise, amount, inPlace, inPlace, 1);
        Assert.Equal(first, inPlace);
        Corruption.Apply(noise, 0f, s_inputs, inPlace, 1);
        Assert.Equal(s_inputs, inPlace);
        Corruption.Apply(noise, 0f, [], [], 1);

        float[] Corrupted(int seed)
        {
            float[] corrupted = new float[s_inputs.Length];
            Corruption.Apply(noise, amount, s_inputs, corrupted, seed);
            return corrupted;
        }
    }

    [Fact]
    public void EachNoiseIsItsOwn()
    {
        double[] gaussian = Differences(Noise.Gaussian, 0.5f), uniform = Differences(Noise.Uniform, 0.5f);
        Assert.Equal(0.25, gaussian.Average(value => value * value), 0.03);
        Assert.Contains(gaussian, value => Math.Abs(value) > 1);
        Assert.Equal(0.25 / 3, uniform.Average(value => value * value), 0.01);
        Assert.All(uniform, value => Assert.InRange(Math.Abs(value), 0, 0.500001));
        Assert.InRange(Differences(Noise.Masking, 0.5f).Count(value => value == 0), 1800, 2200);
        Assert.InRange(Differences(Noise.SaltAndPepper, 0.5f).Count(value => value == 0), 1800, 2200);

        static double[] Differences(Noise noise, float amount)
        {
            float[] corrupted = new float[s_inputs.Length];
            Corruption.Apply(noise, amount, s_inputs, corrupted, 3);
            return [.. corrupted.Zip(s_inputs, (after, before) => (double)after - before)];
        }
    }

    [Fact]
    public void NoiseOfYourOwnSeesSampleBySampleACopyAndNumbersOfItsRow()
    {
        const int Length = 40;
        float[] corrupted = new float[s_inputs.Length], kernel = new float[s_inputs.Length];
        Corruption.Apply<ThirdElement>(s_inputs, corrupted, Length, 5);
        HashSet<float> drawn = [];
        for (int i = 0; i < corrupted.Length; i++)
        {
            if (i % Length == 3)
                drawn.Add(corrupted[i]);
            else
                Assert.Equal(s_inputs[i], corrupted[i]);
        }

        Assert.Equal(s_inputs.Length / Length, drawn.Count);

        SampleNoise.Apply<ThirdElement>(ref s_inputs[0], ref kernel[0], 0, 100, Length, 9);
        for (int row = 99; row >= 0; row--)
            SampleNoise.Apply<ThirdElement>(ref s_inputs[row * Length], ref corrupted[row * Length], row, 1, Length, 9);
        Assert.Equal(kernel, corrupted);
    }

    [Fact]
    public void WrongArgumentsAreRefused()
    {
        float[] four = new float[4], five = new float[5];
        Assert.Throws<ArgumentException>(() => Corruption.Apply(Noise.Gaussian, 1f, four, five, 1));
        Assert.Throws<ArgumentException>(() => Corruption.Apply<ThirdElement>(four, five, 4, 1));
        Assert.Throws<ArgumentException>(() => Corruption.Apply<ThirdElement>(four, new float[4], 3, 1));
        Assert.Throws<ArgumentException>(() => Corruption.Apply<ThirdElement>(four, four, 4, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Corruption.Apply<ThirdElement>(four, new float[4], 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Corruption.Apply((Noise)9, 1f, four, four, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Corruption.Apply(Noise.Gaussian, -0.1f, four, four, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Corruption.Apply(Noise.Uniform, float.NaN, four, four, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Corruption.Apply(Noise.Gaussian, float.PositiveInfinity, four, four, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Corruption.Apply(Noise.Masking, 1.1f, four, four, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Corruption.Apply(Noise.SaltAndPepper, 1.1f, four, four, 1));
    }

    private readonly struct ThirdElement : ICorruption
    {
        public static void Apply(ReadOnlySpan<float> input, Span<float> corrupted, CounterRandom random) =>
            corrupted[3] = random.NextSingle();
    }
}
