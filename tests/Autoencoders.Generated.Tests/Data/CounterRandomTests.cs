namespace Autoencoders.Tests;

public class CounterRandomTests
{
    [Fact]
    public void Stream_zero_is_SplitMix64()
    {
        // The sequence that the generator's reference implementation gives for this seed.
        ulong[] expected =
        [
            6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821,
        ];
        var random = new CounterRandom(1234567);
        foreach (ulong number in expected)
            Assert.Equal(number, random.NextUInt64());
    }

    [Fact]
    public void A_number_depends_on_seed_stream_and_position_only()
    {
        var walked = new CounterRandom(7, 3);
        for (int i = 0; i < 1000; i++)
            walked.NextUInt64();
        var jumped = new CounterRandom(7, 3) { Position = 1000 };
        ulong number = walked.NextUInt64();

        Assert.Equal(1001ul, walked.Position);
        Assert.Equal(number, jumped.NextUInt64());
        Assert.NotEqual(number, new CounterRandom(7, 4) { Position = 1000 }.NextUInt64());
        Assert.NotEqual(number, new CounterRandom(8, 3) { Position = 1000 }.NextUInt64());
    }

    [Fact]
    public void Singles_lie_in_the_unit_range_and_have_its_moments()
    {
        var random = new CounterRandom(1);
        const int Count = 100_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < Count; i++)
        {
            float value = random.NextSingle();
            Assert.InRange(value, 0, MathF.BitDecrement(1));
            sum += value;
            squares += (double)value * value;
        }

        // Within five standard errors of 1/2 and 1/3.
        Assert.Equal(1 / 2.0, sum / Count, 5 * Math.Sqrt(1 / 12.0 / Count));
        Assert.Equal(1 / 3.0, squares / Count, 5 * Math.Sqrt(4 / 45.0 / Count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(1000)]
    public void Whole_numbers_are_equally_likely(int bound)
    {
        var random = new CounterRandom(2);
        var counts = new int[bound];
        int draws = 1000 * bound;
        for (int i = 0; i < draws; i++)
            counts[random.Next(bound)]++;

        // Chi squared has mean bound - 1 and variance 2 (bound - 1).
        double statistic = counts.Sum(count => (count - 1000.0) * (count - 1000.0) / 1000);
        Assert.InRange(statistic, 0, bound - 1 + 6 * Math.Sqrt(2.0 * bound));
    }

    [Fact]
    public void The_greatest_bound_works()
    {
        var random = new CounterRandom(3);
        for (int i = 0; i < 1000; i++)
            Assert.InRange(random.Next(int.MaxValue), 0, int.MaxValue - 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CounterRandom(3).Next(0));
    }

    [Theory]
    [InlineData(-0.25f, 0.25f)]
    [InlineData(1f, 1.0000001f)]
    [InlineData(-3f, 1e-8f)]
    public void Fill_keeps_to_its_half_open_range(float low, float high)
    {
        var values = new float[20_000];
        new CounterRandom(4).Fill(values, low, high);
        Assert.All(values, value => Assert.InRange(value, low, MathF.BitDecrement(high)));
    }

    [Theory]
    [InlineData(1f, 1f)]
    [InlineData(1f, 0f)]
    [InlineData(float.NaN, 1f)]
    [InlineData(0f, float.PositiveInfinity)]
    [InlineData(float.MinValue, float.MaxValue)]
    public void Fill_refuses_ranges_without_numbers(float low, float high)
        => Assert.Throws<ArgumentException>(() => new CounterRandom(4).Fill(new float[1], low, high));

    [Theory]
    [InlineData(1f)]
    [InlineData(0.05f)]
    public void Normal_numbers_have_the_moments_and_tails_of_the_normal_distribution(float deviation)
    {
        const int Count = 200_001;
        var values = new float[Count];
        new CounterRandom(6).FillNormal(values, deviation);
        double Moment(int power) => values.Average(value => Math.Pow(value / (double)deviation, power));

        // Within five standard errors: the variance of the n-th moment is E[x²ⁿ] - E[xⁿ]².
        Assert.Equal(0, Moment(1), 5 * Math.Sqrt(1.0 / Count));
        Assert.Equal(1, Moment(2), 5 * Math.Sqrt(2.0 / Count));
        Assert.Equal(0, Moment(3), 5 * Math.Sqrt(15.0 / Count));
        Assert.Equal(3, Moment(4), 5 * Math.Sqrt(96.0 / Count));
        foreach ((double bound, double above) in new[] { (1, 0.15865525393145707), (2, 0.022750131948179195), (3, 0.0013498980316300933) })
        {
            double share = values.Count(value => value > bound * deviation) / (double)Count;
            Assert.Equal(above, share, 5 * Math.Sqrt(above * (1 - above) / Count));
        }

        // Neighbors, which come from one point, are unrelated.
        double product = Enumerable.Range(0, Count - 1).Average(i => (double)values[i] * values[i + 1]) / ((double)deviation * deviation);
        Assert.Equal(0, product, 5 * Math.Sqrt(1.0 / Count));
    }

    [Fact]
    public void Normal_numbers_depend_on_seed_and_stream_only()
    {
        float[] three = new float[3], four = new float[4];
        new CounterRandom(7, 3).FillNormal(three, 1f);
        new CounterRandom(7, 3).FillNormal(four, 1f);
        Assert.Equal(three, four[..3]);

        // Computed once in exact arithmetic from the same draws: other bits on some platform would show here.
        Assert.Equal([0.791194558f, 0.674114048f, 1.1467644f], three);
        new CounterRandom(7, 4).FillNormal(three, 1f);
        Assert.NotEqual(three, four[..3]);
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Normal_numbers_need_a_deviation_above_zero(float deviation)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new CounterRandom(4).FillNormal(new float[1], deviation));

    [Fact]
    public void Shuffle_puts_every_element_everywhere_equally_often()
    {
        const int Length = 5;
        const int Rounds = 10_000;
        var random = new CounterRandom(5);
        var counts = new int[Length, Length];
        for (int round = 0; round < Rounds; round++)
        {
            int[] elements = [0, 1, 2, 3, 4];
            random.Shuffle(elements);
            for (int place = 0; place < Length; place++)
                counts[place, elements[place]]++;
        }

        // Six standard deviations of a count with probability 1/5.
        double tolerance = 6 * Math.Sqrt(Rounds * 0.2 * 0.8);
        Assert.All(counts.Cast<int>(), count => Assert.Equal(Rounds / 5.0, count, tolerance));
    }
}
