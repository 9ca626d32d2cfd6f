namespace Autoencoders.Tests.Schedules;

public class ReduceOnPlateauTests
{
    [Fact]
    public void Falling_losses_reduce_nothing()
    {
        var plateau = new ReduceOnPlateau(patience: 0);
        Assert.Equal(1, plateau.Factor([]));
        Assert.Equal(1, plateau.Factor([5f, 4f, 3f, 2f, 1f]));
    }

    [Fact]
    public void More_losses_than_patience_that_are_no_better_reduce_by_the_factor()
    {
        var plateau = new ReduceOnPlateau(0.5, patience: 2);
        Assert.Equal(1, plateau.Factor([1f, 2f, 2f]));
        Assert.Equal(0.5, plateau.Factor([1f, 2f, 2f, 2f]));
        Assert.Equal(0.5, plateau.Factor([1f, 2f, 2f, 2f, 2f, 2f]));
        Assert.Equal(0.25, plateau.Factor([1f, 2f, 2f, 2f, 2f, 2f, 2f]));

        // A better loss starts the count again.
        Assert.Equal(1, plateau.Factor([1f, 2f, 2f, 0.5f, 2f, 2f]));
    }

    [Fact]
    public void Better_means_by_a_share_of_the_best()
    {
        var plateau = new ReduceOnPlateau(0.5, patience: 0, threshold: 0.1);
        Assert.Equal(1, plateau.Factor([100f, 89f]));
        Assert.Equal(0.5, plateau.Factor([100f, 91f]));
        Assert.Equal(0.5, plateau.Factor([100f, float.NaN]));
        Assert.Equal(0.5, plateau.Factor([float.NaN]));
    }

    [Fact]
    public void While_cooling_down_nothing_counts()
    {
        var plateau = new ReduceOnPlateau(0.5, patience: 0, cooldown: 2);
        Assert.Equal(0.5, plateau.Factor([1f, 1f]));
        Assert.Equal(0.5, plateau.Factor([1f, 1f, 1f, 1f]));
        Assert.Equal(0.25, plateau.Factor([1f, 1f, 1f, 1f, 1f]));
    }

    [Fact]
    public void The_factor_never_falls_below_the_smallest()
    {
        var plateau = new ReduceOnPlateau(0.5, patience: 0, smallest: 0.3);
        Assert.Equal(0.3, plateau.Factor([1f, 1f, 1f, 1f, 1f]));
    }

    [Fact]
    public void It_says_all_of_itself_and_equals_its_like()
    {
        Assert.Equal(
            "ReduceOnPlateau(factor 0.1, patience 10, threshold 0.0001, cooldown 0, smallest 0)", new ReduceOnPlateau().ToString());
        Assert.Equal(new ReduceOnPlateau(0.5), new ReduceOnPlateau(0.5));
        Assert.NotEqual(new ReduceOnPlateau(0.5), new ReduceOnPlateau());
    }

    [Theory]
    [InlineData(0.0, 1, 0.1, 1, 0.0, "factor")]
    [InlineData(1.0, 1, 0.1, 1, 0.0, "factor")]
    [InlineData(0.1, -1, 0.1, 1, 0.0, "patience")]
    [InlineData(0.1, 1, 1.0, 1, 0.0, "threshold")]
    [InlineData(0.1, 1, 0.1, -1, 0.0, "cooldown")]
    [InlineData(0.1, 1, 0.1, 1, double.NaN, "smallest")]
    public void Numbers_outside_their_range_are_refused(
        double factor, int patience, double threshold, int cooldown, double smallest, string name) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            name, () => new ReduceOnPlateau(factor, patience, threshold, cooldown, smallest));
}
