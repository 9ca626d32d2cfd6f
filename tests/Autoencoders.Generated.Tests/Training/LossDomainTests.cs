namespace Autoencoders.Tests.Training;

public class LossDomainTests
{
    private static readonly LossDomain[] s_all =
    [
        LossDomain.Numbers, LossDomain.ZeroToOne, LossDomain.Counts, LossDomain.Directions, LossDomain.Distributions(3),
        LossDomain.OfColumns(new(2, LossDomain.Numbers), new(3, LossDomain.Distributions(3), 0.5f), new(1, LossDomain.Counts, 2f)),
    ];

    [Fact]
    public void The_first_value_outside_is_found_wherever_it_lies()
    {
        // More values than the widest register has, and a rest.
        var values = new float[75];
        new CounterRandom(1).Fill(values, 0, 1);
        (values[3], values[4], values[5]) = (0f, 1f, -0f);
        Assert.Equal(-1, LossDomain.ZeroToOne.IndexOutside(values, 75));
        foreach (float bad in new[] { -0.01f, 1.01f, float.PositiveInfinity, float.NegativeInfinity })
        {
            for (int place = 0; place < values.Length; place++)
            {
                float[] broken = [.. values];
                broken[place] = broken[^1] = bad;
                Assert.Equal(place, LossDomain.ZeroToOne.IndexOutside(broken, 75));
                Assert.Equal(bad == 1.01f ? -1 : place, LossDomain.Counts.IndexOutside(broken, 75));
            }
        }
    }

    [Theory]
    [InlineData(new[] { 0.2f, 0.3f, 0.5f, 1f, 0f, 0f }, -1)]
    [InlineData(new[] { 0.2f, 0.3f, 0.5f, 1f, 0f, 0.5f }, 3)]
    [InlineData(new[] { 0.2f, 0.3f, 0.5f, 0f, 0f, 0f }, 3)]
    [InlineData(new[] { 0.7f, 0.8f, -0.5f, 1f, 0f, 0f }, 2)]
    [InlineData(new[] { 0.333f, 0.333f, 0.333f, 0.3333333f, 0.3333333f, 0.3333333f }, -1)]
    public void A_distribution_adds_up_to_1_at_each_position(float[] sample, int expected) =>
        Assert.Equal(expected, LossDomain.Distributions(3).IndexOutside(sample, 6));

    [Fact]
    public void A_direction_is_a_row_that_is_not_all_zeros()
    {
        Assert.Equal(2, LossDomain.Directions.IndexOutside([0, 1e-30f, 0, -0f, 2, 0], 2));
        Assert.Equal(-1, LossDomain.Directions.IndexOutside([0, 1e-30f, float.NaN, 0], 2));
    }

    [Theory]
    [InlineData(new[] { -9f, 9f, 0.2f, 0.3f, 0.5f, 7f, 0f, 0f, 1f, 0f, 0f, 0f }, -1)]
    [InlineData(new[] { -9f, 9f, 0.2f, 0.3f, 0.5f, 7f, 0f, 0f, 1f, 0f, 1f, 0f }, 8)]
    [InlineData(new[] { -9f, 9f, 0.2f, 0.3f, 0.5f, 7f, 0f, 0f, 1f, 0f, 0f, -1f }, 11)]
    [InlineData(new[] { -9f, 9f, 0.2f, 0.3f, 0.6f, -7f, 0f, 0f, 1f, 0f, 0f, 0f }, 2)]
    public void Columns_have_domains_of_their_own(float[] rows, int expected)
    {
        Assert.Equal(expected, s_all[^1].IndexOutside(rows, 6));
        Assert.Equal(expected is < 0 or > 5, s_all[^1].Contains(rows.AsSpan(0, 6)));
    }

    [Fact]
    public void Columns_add_up_their_least_losses_by_their_weights() => Assert.Equal(
        2 * LossDomain.Counts.LeastLoss([7f]), s_all[^1].LeastLoss([-9f, 9f, 0.2f, 0.3f, 0.5f, 7f]));

    [Fact]
    public void Columns_are_brought_into_their_own_domains()
    {
        float[] rows = [0.5f, 1f, 1f, 1f, 0.5f, 0.25f, 0.1f, 0.2f, 0.2f, 0.2f, 0.6f, 0.75f];
        s_all[^1].BringIn(rows);
        Assert.Equal([0.5f, 1f, 0.4f, 0.4f, 0.2f, 0.25f, 0.1f, 0.2f, 0.2f, 0.2f, 0.6f, 0.75f], rows);
    }

    [Fact]
    public void Columns_are_named_with_their_domains()
    {
        Assert.Equal(
            "finite values in columns 0 to 1, values of 0 or more whose sum is 1 over the 3 channels of each position in columns 2 to 4, "
            + "values of 0 or more in column 5",
            $"{s_all[^1]}");
        Assert.Equal(LossDomain.Counts, s_all[^1].Of(5));
        Assert.Equal(LossDomain.Distributions(3), s_all[^1].Of(2));
        Assert.Throws<ArgumentException>("columns", () => LossDomain.OfColumns());
        Assert.Throws<ArgumentException>("columns", () => LossDomain.OfColumns(new ColumnDomain(0, LossDomain.Counts)));
    }

    [Fact]
    public void Rounding_is_forgiven() => Assert.True(LossDomain.ZeroToOne.Contains([-1e-7f, 1.0000001f]));

    [Fact]
    public void Each_says_in_words_of_its_own_what_it_takes()
    {
        Assert.Equal(s_all.Length, s_all.Select(domain => domain.ToString()).Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>("channels", () => LossDomain.Distributions(0));
    }
}
