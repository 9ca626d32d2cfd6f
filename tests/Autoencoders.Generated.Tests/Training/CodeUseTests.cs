namespace Autoencoders.Tests.Training;

public class CodeUseTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(512)]
    public void Units_that_are_used_evenly_have_their_number_as_perplexity(int units)
    {
        long[] counts = new long[units + 5];
        counts.AsSpan(2, units).Fill(7);
        CodeUse use = CodeUse.Of(counts, samples: 7);

        Assert.Equal(units + 5, use.Units);
        Assert.Equal(5, use.Dead);
        Assert.Equal(units, use.MeanActive);
        Assert.Equal(units, use.Perplexity, units * 1e-5);
    }

    /// <summary>Frequencies of 1/2, 1/4, 1/8, 1/8 have an entropy of 7/4 bits.</summary>
    [Fact]
    public void The_perplexity_is_two_to_the_entropy_in_bits()
    {
        CodeUse use = CodeUse.Of([4_000_000, 0, 2_000_000, 1_000_000, 1_000_000], samples: 16_000_000);
        Assert.Equal(Math.Pow(2, 1.75), use.Perplexity, 1e-5);
        Assert.Equal((5, 1), (use.Units, use.Dead));
        Assert.Equal(0.5, use.MeanActive);
    }

    [Fact]
    public void The_perplexity_of_random_counts_is_that_of_double_precision()
    {
        var random = new CounterRandom(5);
        var counts = new long[200];
        foreach (ref long count in counts.AsSpan())
            count = random.Next(1_000) * random.Next(1_000);
        double sum = counts.Sum();
        double expected = Math.Exp(counts.Where(count => count > 0).Sum(count => -count / sum * Math.Log(count / sum)));
        Assert.Equal(expected, CodeUse.Of(counts, 1).Perplexity, expected * 1e-5);
    }

    [Fact]
    public void Without_any_use_all_units_are_dead()
    {
        CodeUse use = CodeUse.Of([0, 0, 0], samples: 10);
        Assert.Equal(new CodeUse(Units: 3, MeanActive: 0, Dead: 3, Perplexity: 0), use);
        Assert.Throws<ArgumentOutOfRangeException>("samples", () => CodeUse.Of([1], samples: 0));
    }
}
