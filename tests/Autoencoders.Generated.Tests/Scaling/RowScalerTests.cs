namespace Autoencoders.Tests;

public class RowScalerTests
{
    [Fact]
    public void Unit_norm_follows_scikit_learn()
    {
        // sklearn.preprocessing.Normalizer on these rows.
        float[] values = [3, 4, 0, 0, 1, -1];
        new UnitNormScaler(2).Transform(values, values);
        Assert.Equal([0.6f, 0.8f, 0f, 0f, 0.70710678f, -0.70710678f], values);
    }

    [Fact]
    public void Unit_norm_leaves_rows_as_they_are_on_the_way_back()
    {
        float[] raw = new float[2];
        new UnitNormScaler(2).Invert([0.6f, 0.8f], raw);
        Assert.Equal([0.6f, 0.8f], raw);
    }

    [Theory]
    [InlineData(1e30f, 1e30f)]
    [InlineData(1e-30f, 1e-30f)]
    [InlineData(float.Epsilon, float.Epsilon)]
    public void Norms_beyond_floats_are_no_matter(float a, float b)
    {
        var scaled = new float[2];
        new UnitNormScaler(2).Transform([a, b], scaled);
        Assert.Equal(0.70710678f, scaled[0], 1e-7f);
        Assert.Equal(0.70710678f, scaled[1], 1e-7f);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0.6931471805599453)]
    [InlineData(1e-8, 9.999999950000001e-09)]
    [InlineData(-0.5, -0.6931471805599453)]
    [InlineData(1e10, 23.02585093004045)]
    [InlineData(3.3e38, 88.69215600224616)]
    [InlineData(-0.9999, -9.210340371976292)]
    [InlineData(1e-300, 1e-300)]
    public void Log1p_follows_numpy(double x, double expected) => Assert.Equal(expected, Log1p.Of(x), Math.Abs(expected) * 1e-13);

    [Fact]
    public void Log1p_is_exact_to_the_last_bits_of_a_double()
    {
        var random = new CounterRandom(3);
        for (int i = 0; i < 10_000; i++)
        {
            float x = float.Exp2(random.NextSingle() * 160 - 40) * (1 + random.NextSingle());
            double exact = Math.Log(1 + (double)x);
            if (x > 1e-3f)
                Assert.Equal(exact, Log1p.Of(x), exact * 1e-13);
            Assert.Equal(x, Log1p.Inverse(Log1p.Of(x)), x * 1e-12);
            double y = random.NextSingle() * 170 - 85;
            Assert.Equal(Math.Exp(y) - 1, Log1p.Inverse(y), Math.Max(1e-15, Math.Exp(y) * 1e-13));
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1e-20, 1e-20)]
    [InlineData(-1e-12, -9.999999999995e-13)]
    [InlineData(1e9, double.PositiveInfinity)]
    [InlineData(-1e9, -1)]
    [InlineData(double.NegativeInfinity, -1)]
    public void The_inverse_reaches_the_ends(double y, double expected)
        => Assert.Equal(expected, Log1p.Inverse(y), Math.Abs(expected) * 1e-14);

    [Fact]
    public void Log1p_comes_back()
    {
        float[] values = [0, 1, -0.5f, 1e-6f, 12345.67f, 1e30f];
        var scaled = new float[values.Length];
        var scaler = new Log1pScaler(3);
        scaler.Transform(values, scaled);
        scaler.Invert(scaled, scaled);
        for (int i = 0; i < values.Length; i++)
            Assert.Equal(values[i], scaled[i], MathF.Abs(values[i]) * 5e-6f);
    }

    [Theory]
    [InlineData(-1f, "-1")]
    [InlineData(-2.5f, "-2.5")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void Log1p_refuses_what_has_no_logarithm(float value, string shown)
    {
        float[] rows = [1, 2, 3, value];
        string message = Assert.Throws<ArgumentException>(() => new Log1pScaler(2).Transform(rows, rows)).Message;
        Assert.Contains($"row 1, column 1 (from 0) is {shown};", message);
        Assert.Equal([1, 2, 3, value], rows);
    }
}
