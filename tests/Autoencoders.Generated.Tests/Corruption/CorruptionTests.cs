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

    [Theory]
    [InlineData(28, 28, 1, 0.5f, 14, 14)]
    [InlineData(5, 8, 3, 0.3f, 2, 2)]
    [InlineData(1, 20, 2, 0.25f, 1, 5)]
    [InlineData(6, 6, 1, 0.01f, 1, 1)]
    [InlineData(6, 4, 1, 1f, 6, 4)]
    public void ABlockIsARectangleOfZerosSomewhere(int height, int width, int channels, float amount, int rows, int columns)
    {
        const int Images = 200;
        int length = height * width * channels;
        float[] ones = new float[Images * length], holes = new float[ones.Length];
        Array.Fill(ones, 1f);
        Corruption.Apply(Noise.Block, amount, ones, holes, height, width, channels, seed: 3);
        HashSet<(int Top, int Left)> places = [];
        for (int image = 0; image < Images; image++)
        {
            int[] zeros = [.. Enumerable.Range(0, length).Where(i => holes[(image * length) + i] == 0)];
            Assert.Equal(rows * columns * channels, zeros.Length);
            int[] y = [.. zeros.Select(i => i / channels / width)], x = [.. zeros.Select(i => i / channels % width)];
            Assert.Equal((rows - 1, columns - 1), (y.Max() - y.Min(), x.Max() - x.Min()));
            places.Add((y.Min(), x.Min()));
        }

        int possible = (height - rows + 1) * (width - columns + 1);
        Assert.InRange(places.Count, possible == 1 ? 1 : Math.Min(possible, Images) / 3, possible);
        Assert.Equal(Math.Min(possible, Images) > 1, places.Select(place => place.Top + place.Left).Distinct().Count() > 1);
    }

    [Fact]
    public void DownsamplingGivesEachSquareItsMean()
    {
        // Two channels: the second is the first one's tenfold. The last column and the last row are cut.
        float[] first = [1, 2, 3, 5, 6, 7, 0, 4, 8], image = [.. first.SelectMany(value => new[] { value, 10 * value })];
        float[] expected = [3.5f, 3.5f, 5, 3.5f, 3.5f, 5, 2, 2, 8], corrupted = new float[18];
        Corruption.Apply(Noise.Downsample, 2, image, corrupted, 3, 3, 2, seed: 1);
        Assert.Equal(expected.SelectMany(value => new[] { value, 10 * value }), corrupted);
        Corruption.Apply(Noise.Downsample, 1, image, corrupted, 3, 3, 2, seed: 1);
        Assert.Equal(image, corrupted);
        Corruption.Apply(Noise.Downsample, 1e9f, first, first, 3, 3, 1, seed: 1);
        Assert.All(first, value => Assert.Equal(4, value));
        // What remains at an edge is a smaller square.
        float[] tall = [1, 2, 3, 10, 20];
        Corruption.Apply(Noise.Downsample, 3, tall, tall, 5, 1, 1, seed: 1);
        Assert.Equal([2, 2, 2, 15, 15], tall);
        Corruption.Apply(Noise.Downsample, 2, [1, 3, 5], corrupted.AsSpan(0, 3), 1, 3, 1, seed: 1);
        Assert.Equal([2, 2, 5], corrupted[..3]);
    }

    [Fact]
    public void NoiseOfImagesIsThatOfItsRowsInAnyDivision()
    {
        float[] whole = new float[s_inputs.Length], parts = new float[s_inputs.Length], inPlace = [.. s_inputs];
        ImageNoise.Apply<BlankBlock>(ref s_inputs[0], ref whole[0], 0, 100, 5, 4, 2, 0.5f, 9);
        for (int row = 99; row >= 0; row--)
            ImageNoise.Apply<BlankBlock>(ref s_inputs[row * 40], ref parts[row * 40], row, 1, 5, 4, 2, 0.5f, 9);
        Assert.Equal(whole, parts);
        ImageNoise.Apply<BlankBlock>(ref inPlace[0], ref inPlace[0], 0, 100, 5, 4, 2, 0.5f, 9);
        Assert.Equal(whole, inPlace);

        Corruption.Apply(Noise.Block, 0.5f, s_inputs, whole, 5, 4, 2, seed: 1);
        Corruption.Apply(Noise.Block, 0.5f, s_inputs, parts, 5, 4, 2, seed: 2);
        Assert.NotEqual(whole, parts);
        Corruption.Apply(Noise.Block, 0, s_inputs, parts, 5, 4, 2, seed: 1);
        Assert.Equal(s_inputs, parts);
        Corruption.Apply(Noise.Gaussian, 0.5f, s_inputs, whole, 5, 4, 2, seed: 1);
        Corruption.Apply(Noise.Gaussian, 0.5f, s_inputs, parts, seed: 1);
        Assert.Equal(whole, parts);
        Corruption.Apply(Noise.Block, 0.5f, [], [], 5, 4, 2, seed: 1);
    }

    [Fact]
    public void WrongImagesAreRefused()
    {
        float[] four = new float[4], five = new float[5];
        Assert.Contains("height", Assert.Throws<ArgumentException>(() => Corruption.Apply(Noise.Block, 1f, four, four, 1)).Message);
        Assert.Throws<ArgumentException>(() => Corruption.Apply(Noise.Downsample, 1f, four, four, 1));
        Assert.Throws<ArgumentException>(() => Corruption.Apply(Noise.Block, 1f, four, four, 2, 3, 1, 1));
        Assert.Throws<ArgumentException>(() => Corruption.Apply(Noise.Block, 1f, four, five, 2, 2, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Corruption.Apply(Noise.Block, 1f, four, four, 0, 2, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Corruption.Apply(Noise.Block, 1.1f, four, four, 2, 2, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Corruption.Apply(Noise.Block, float.NaN, four, four, 2, 2, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Corruption.Apply(Noise.Downsample, 0f, four, four, 2, 2, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Corruption.Apply(Noise.Downsample, 1.5f, four, four, 2, 2, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Corruption.Apply(Noise.Downsample, float.PositiveInfinity, four, four, 2, 2, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Corruption.Apply((Noise)9, 1f, four, four, 2, 2, 1, 1));
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
