namespace Autoencoders.Tests.Optimizers;

public class GradientNormTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(50_003)]
    public void Is_the_root_of_the_sum_of_squares_and_the_same_bits_in_any_number_of_parts(int count)
    {
        float[] gradients = Random(count);
        double expected = Math.Sqrt(gradients.Chunk(64).Sum(chunk => chunk.Sum(value => (double)value * value)));
        var alone = new GradientNorm(count);
        alone.Measure(gradients);

        Assert.Equal(1, alone.Value / expected, 1e-14);
        foreach (int parts in new[] { 2, 3, 7, 100 })
        {
            var shared = new GradientNorm(count);
            for (int part = parts - 1; part >= 0; part--)
                shared.Measure(gradients, part, parts);
            Assert.Equal(alone.Value, shared.Value);
        }
    }

    /// <summary>The order of the sums in plain words, so that every width of register has to give these bits.</summary>
    [Fact]
    public void Sums_in_the_order_that_it_promises()
    {
        float[] gradients = Random(4096 + 1234);
        double total = 0;
        foreach (float[] block in gradients.Chunk(GradientNorm.BlockLength))
        {
            var partials = new double[16];
            for (int i = 0; i < block.Length; i++)
                partials[i % 16] += (double)block[i] * block[i];
            for (int half = 8; half > 0; half /= 2)
            {
                for (int i = 0; i < half; i++)
                    partials[i] += partials[i + half];
            }

            total += partials[0];
        }

        var norm = new GradientNorm(gradients.Length);
        norm.Measure(gradients);

        Assert.Equal(total, norm.SumOfSquares);
    }

    [Fact]
    public void Neither_overflows_nor_hides_what_is_not_finite()
    {
        var norm = new GradientNorm(20);
        var gradients = new float[20];
        gradients.AsSpan().Fill(float.MaxValue);
        norm.Measure(gradients);
        Assert.Equal(Math.Sqrt(20) * float.MaxValue, norm.Value, 1e26);

        gradients[19] = float.NegativeInfinity;
        norm.Measure(gradients);
        Assert.Equal(double.PositiveInfinity, norm.Value);

        gradients[3] = float.NaN;
        norm.Measure(gradients);
        Assert.Equal(double.NaN, norm.Value);
    }

    [Fact]
    public void Allocates_nothing()
    {
        var gradients = Random(10_000);
        var norm = new GradientNorm(gradients.Length);
        double sum = 0;
        Measure(10);

        Assert.Equal(0, Allocation.Of(() => Measure(1_000)));
        Assert.NotEqual(0, sum);

        void Measure(int times)
        {
            for (int i = 0; i < times; i++)
            {
                norm.Measure(gradients, 0, 2);
                norm.Measure(gradients, 1, 2);
                sum += norm.Value;
            }
        }
    }

    [Fact]
    public void Another_length_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("count", () => new GradientNorm(0));
        Assert.Throws<ArgumentException>("gradients", () => new GradientNorm(10).Measure(new float[11]));
    }

    private static float[] Random(int count)
    {
        var values = new float[count];
        new CounterRandom(seed: 9).Fill(values, -1, 1);
        return values;
    }
}
