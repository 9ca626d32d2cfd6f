using System.Text.RegularExpressions;

namespace Autoencoders.Tests.Analysis;

public class CodeQuantizerTests
{
    private const int Length = 5;

    private static readonly Dataset s_codes = Normal(400, 1), s_others = Normal(300, 2);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(16)]
    public void PackedCodesAreTheNearestLevels(int bits)
    {
        CodeQuantizer quantizer = CodeQuantizer.Fit(s_codes, bits);
        Assert.Equal(Length * bits, quantizer.BitsPerCode);
        Assert.Equal(((Length * bits) + 7) / 8, quantizer.BytesPerCode);
        float[] once = RoundTrip(quantizer, s_others), twice = RoundTrip(quantizer, new Dataset(once, Length));
        Assert.Equal(once, twice);

        for (int dimension = 0; dimension < Length; dimension++)
        {
            float[] levels = [.. Column([.. once, .. RoundTrip(quantizer, s_codes)], dimension).Distinct().Order()];
            Assert.InRange(levels.Length, 2, 1 << bits);
            for (int row = 0; row < s_others.Count; row++)
            {
                float value = s_others[row][dimension], nearest = levels.MinBy(level => Math.Abs(level - value));
                Assert.True(Math.Abs(value - once[(row * Length) + dimension]) <= Math.Abs(value - nearest) * 1.0001f + 1e-6f);
            }
        }
    }

    [Fact]
    public void OneBitOfANormalDistributionIsTheBestOneBit()
    {
        // Max 1960: levels at ±0.7979 deviations, an error of 0.3634 variances; 2 bits, equally spaced 0.9957: 0.1188; 4 bits: 0.01154.
        float[] values = new float[50_000];
        new CounterRandom(5).FillNormal(values, 2);
        Dataset codes = new(values, 1);
        AssertError(1, 0.3634);
        AssertError(2, 0.1188);
        AssertError(4, 0.01154);
        Assert.Equal(2 * 0.7979, RoundTrip(CodeQuantizer.Fit(codes, 1), codes).Max(), 0.03);

        void AssertError(int bits, double share)
        {
            CodeDistortion distortion = CodeQuantizer.Fit(codes, bits).Measure(codes);
            Assert.Equal(bits, distortion.BitsPerCode);
            Assert.Equal(4 * share, distortion.MeanSquaredError, 4 * share * 0.04);
            Assert.Equal(-10 * Math.Log10(share), distortion.SignalToNoise, 0.2);
            Assert.InRange(distortion.EntropyPerCode, bits * 0.85, bits);
        }
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void LevelsAreTheBestThatAreEquallySpaced(int bits, bool isRectified)
    {
        // Normal values with a few far away, or what a rectifier leaves of such: half of them 0.
        float[] values = new float[2000];
        new CounterRandom(6).FillNormal(values, 1);
        for (int i = 0; i < values.Length; i++)
            values[i] = isRectified ? Math.Max(values[i] - 0.5f, 0) : values[i] * (i % 200 == 0 ? 12 : 1);
        Dataset codes = new(values, 1);

        // One pair of ends after the other.
        double best = double.PositiveInfinity;
        int top = (1 << bits) - 1;
        for (double low = -8; low < 1; low += 0.1)
        {
            for (double high = 1; high <= 8; high += 0.1)
            {
                double step = (high - low) / top, sum = 0;
                foreach (float value in values)
                {
                    double difference = value - (low + (step * Math.Clamp(Math.Round((value - low) / step), 0, top)));
                    sum += difference * difference;
                }
                best = Math.Min(best, sum / values.Length);
            }
        }
        Assert.InRange(CodeQuantizer.Fit(codes, bits).Measure(codes).MeanSquaredError, 0, best * 1.02);
    }

    [Fact]
    public void ABitMoreNeverHurtsAndMeasuresAreThoseOfTheRoundTrip()
    {
        double before = double.PositiveInfinity;
        for (int bits = 1; bits <= 16; bits++)
        {
            CodeQuantizer quantizer = CodeQuantizer.Fit(s_codes, bits);
            double error = quantizer.Measure(s_codes).MeanSquaredError;
            Assert.True(error < before, $"{bits} bits: {error} is not below {before}");
            Assert.Equal(ImageMetrics.MeanSquaredError(s_codes.Values.Span, RoundTrip(quantizer, s_codes)), error, 1e-6 * error + 1e-13);
            before = error;
        }
    }

    [Fact]
    public void BitsGoWhereTheVarianceIs()
    {
        int[] bits = CodeQuantizer.Allocate(s_codes, 15);
        Assert.Equal(15, bits.Sum());
        Assert.Equal(bits, bits.OrderDescending());
        Assert.True(bits[0] > bits[4]);
        CodeQuantizer allocated = CodeQuantizer.Fit(s_codes, bits), equal = CodeQuantizer.Fit(s_codes, 3);
        Assert.Equal(equal.BitsPerCode, allocated.BitsPerCode);
        Assert.Equal(bits, Enumerable.Range(0, Length).Select(allocated.Bits));
        Assert.True(allocated.Measure(s_others).MeanSquaredError < equal.Measure(s_others).MeanSquaredError / 2);
        Assert.Equal([16, 16, 16, 16, 16], CodeQuantizer.Allocate(s_codes, 80));
        Assert.Equal([2, 1], CodeQuantizer.Allocate(new Dataset(new float[] { 1, 1, 2, 2, 3, 3 }, 2), 3));

        CodeQuantizer few = CodeQuantizer.Fit(s_codes, [9, 0, 1, 0, 0]);
        Assert.Equal(10, few.BitsPerCode);
        float[] back = RoundTrip(few, s_others);
        Assert.Single(Column(back, 1).Distinct());
        Assert.Equal(2, Column(back, 2).Distinct().Count());
    }

    [Fact]
    public void ConstantAndExtremeValuesFindALevel()
    {
        CodeQuantizer quantizer = CodeQuantizer.Fit(new Dataset(new float[] { 3, 0, 3, 1, 3, 0.5f, 3, 0.25f }, 2), 4);
        float[] back = RoundTrip(quantizer, new Dataset(new float[] { 7, 100, float.NaN, -100, 3, float.NaN }, 2));
        Assert.Equal([3f, 3f, 3f], Column(back, 0, length: 2));
        Assert.Equal(1, back[1], 0.04f);
        Assert.Equal(0, back[3], 0.04f);
        Assert.Equal(back[3], back[5]);
    }

    [Fact]
    public void ASavedQuantizerIsTheSame()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Root, "levels.json");
        CodeQuantizer quantizer = CodeQuantizer.Fit(s_codes, [16, 3, 0, 7, 1]);
        quantizer.Save(path);
        CodeQuantizer loaded = CodeQuantizer.Load(path);
        Assert.Equal(quantizer.BitsPerCode, loaded.BitsPerCode);
        Assert.Equal(RoundTrip(quantizer, s_others), RoundTrip(loaded, s_others));

        string text = File.ReadAllText(path);
        string[] damages =
        [
            text[..^1], "[]", "3", text.Replace("quantizer", "other"), text.Replace("\"step\"", "\"steps\""), text.Replace("[16,", "[17,"),
            text.Replace("[16,", "[1.5,"), text.Replace("[16,", "[-1,"), text.Replace("[16,", "["),
            text.Replace("\"low\":[", "\"low\":[1,"), text.Replace("\"step\":[", "\"step\":[-"),
            text.Replace("[16,3,0,7,1]", "[0,0,0,0,0]"), text.Replace("\"low\"", "\"bits\""),
            Regex.Replace(text, "\"low\":\\[[^,]*", "\"low\":[1e308"), Regex.Replace(text, "\"low\":\\[[^,]*", "\"low\":[-3.5e38"),
            Regex.Replace(text, "\"step\":\\[[^,]*", "\"step\":[1e308"), Regex.Replace(text, "\"step\":\\[[^,]*", "\"step\":[1e34"),
        ];
        foreach (string damage in damages)
        {
            Assert.NotEqual(text, damage);
            File.WriteAllText(path, damage);
            Assert.Contains(path, Assert.Throws<DataFormatException>(() => CodeQuantizer.Load(path)).Message);
        }
    }

    [Fact]
    public void StreamsAndMemoryAreReadAsFilesAre()
    {
        CodeQuantizer quantizer = CodeQuantizer.Fit(s_codes, 5);
        var stream = new MemoryStream();
        stream.WriteByte(7);
        quantizer.Save(stream);
        byte[] bytes = stream.ToArray()[1..];
        stream.Position = 1;
        Assert.Equal(RoundTrip(quantizer, s_others), RoundTrip(CodeQuantizer.Load(stream), s_others));
        Assert.Equal(RoundTrip(quantizer, s_others), RoundTrip(CodeQuantizer.Load(bytes), s_others));
        Assert.StartsWith("(memory): ", Assert.Throws<DataFormatException>(() => CodeQuantizer.Load(bytes.AsSpan(1))).Message);
        Assert.StartsWith("(stream): ", Assert.Throws<DataFormatException>(() => CodeQuantizer.Load(stream)).Message);
    }

    [Fact]
    public void LevelsOfCodesAtTheEndsOfFloatsStayInFloats()
    {
        var codes = new Dataset(new[] { -float.MaxValue, float.MaxValue, 0, float.MaxValue, float.MaxValue / 3 }, 1);
        var stream = new MemoryStream();
        CodeQuantizer quantizer = CodeQuantizer.Fit(codes, 2);
        quantizer.Save(stream);
        float[] back = RoundTrip(CodeQuantizer.Load(stream.ToArray()), codes);
        Assert.Equal(RoundTrip(quantizer, codes), back);
        Assert.All(back, value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void PackingAllocatesNothing()
    {
        CodeQuantizer quantizer = CodeQuantizer.Fit(s_codes, 5);
        byte[] packed = new byte[quantizer.BytesPerCode * s_others.Count];
        float[] codes = s_others.Values.ToArray();
        Run();
        Assert.Equal(0, Allocation.Of(() =>
        {
            for (int i = 0; i < 50; i++)
                Run();
        }));

        void Run()
        {
            quantizer.Pack(codes, packed);
            quantizer.Unpack(packed, codes);
        }
    }

    [Fact]
    public void WrongArgumentsAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CodeQuantizer.Fit(s_codes, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => CodeQuantizer.Fit(s_codes, 17));
        Assert.Throws<ArgumentException>(() => CodeQuantizer.Fit(s_codes, [1, 2]));
        Assert.Throws<ArgumentException>(() => CodeQuantizer.Fit(s_codes, [0, 0, 0, 0, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CodeQuantizer.Fit(s_codes, [1, 2, 3, 4, 17]));
        Assert.Throws<ArgumentException>(() => CodeQuantizer.Fit(new Dataset(default, 3), 4));
        Assert.Throws<ArgumentException>(() => CodeQuantizer.Fit(new Dataset(new[] { 1f, float.NaN }, 2), 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => CodeQuantizer.Allocate(s_codes, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => CodeQuantizer.Allocate(s_codes, 81));
        CodeQuantizer quantizer = CodeQuantizer.Fit(s_codes, 4);
        Assert.Throws<ArgumentException>(() => quantizer.Pack(new float[6], new byte[3]));
        Assert.Throws<ArgumentException>(() => quantizer.Pack(new float[5], new byte[4]));
        Assert.Throws<ArgumentException>(() => quantizer.Unpack(new byte[3], new float[6]));
        Assert.Throws<ArgumentException>(() => quantizer.Measure(new Dataset(new float[4], 4)));
    }

    /// <summary>Normal values, of deviation 4 in the first dimension, 2 in the next, and so on.</summary>
    private static Dataset Normal(int rows, ulong seed)
    {
        var values = new float[rows * Length];
        new CounterRandom(seed).FillNormal(values, 1);
        for (int i = 0; i < values.Length; i++)
            values[i] = MathF.ScaleB(values[i], 2 - (i % Length)) + (i % Length);
        return new Dataset(values, Length);
    }

    private static float[] RoundTrip(CodeQuantizer quantizer, Dataset codes)
    {
        byte[] packed = new byte[quantizer.BytesPerCode * codes.Count];
        float[] back = new float[codes.Values.Length];
        quantizer.Pack(codes.Values.Span, packed);
        quantizer.Unpack(packed, back);
        return back;
    }

    private static IEnumerable<float> Column(float[] codes, int dimension, int length = Length) =>
        codes.Where((_, index) => index % length == dimension);
}
