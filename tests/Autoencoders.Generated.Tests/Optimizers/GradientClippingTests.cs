namespace Autoencoders.Tests.Optimizers;

public class GradientClippingTests
{
    [Fact]
    public void By_norm_the_direction_stays_and_the_norm_becomes_the_largest_one()
    {
        float[] gradients = Trajectory.Gradient(0);
        double norm = Math.Sqrt(gradients.Sum(value => (double)value * value));
        var clipping = GradientClipping.ByNorm(0.5);
        Assert.True(clipping.NeedsNorm);
        float[] clipped = [.. gradients];

        clipping.Apply(clipped, clipping.Factor(norm));

        // PyTorch: max_norm / (total_norm + 1e-6).
        Assert.All(clipped.Zip(gradients), pair => Assert.Equal(pair.Second * 0.5 / (norm + 1e-6), pair.First, 1e-7));
        Assert.Equal(0.5, Math.Sqrt(clipped.Sum(value => (double)value * value)), 1e-6);
    }

    [Fact]
    public void A_norm_that_is_small_enough_changes_nothing()
    {
        float[] gradients = Trajectory.Gradient(0);
        var clipping = GradientClipping.ByNorm(100);
        float[] clipped = [.. gradients];

        clipping.Apply(clipped, clipping.Factor(99));

        Assert.Equal(1, clipping.Factor(99));
        Assert.Equal(gradients, clipped);
    }

    [Fact]
    public void By_value_each_gradient_is_bounded_by_itself()
    {
        float[] gradients = Trajectory.Gradient(0);
        gradients[3] = float.NaN;
        gradients[17] = float.PositiveInfinity;
        gradients[30] = float.NegativeInfinity;
        var clipping = GradientClipping.ByValue(0.25);
        Assert.False(clipping.NeedsNorm);
        float[] clipped = [.. gradients];

        clipping.Apply(clipped, clipping.Factor(double.NaN));

        Assert.Equal(gradients.Select(value => Math.Clamp(value, -0.25f, 0.25f)), clipped);
        Assert.Contains(0.25f, clipped);
        Assert.Contains(-0.25f, clipped);
    }

    [Fact]
    public void None_changes_nothing()
    {
        float[] gradients = Trajectory.Gradient(0);
        float[] clipped = [.. gradients];

        GradientClipping.None.Apply(clipped, GradientClipping.None.Factor(1e9));

        Assert.False(GradientClipping.None.NeedsNorm);
        Assert.Equal(gradients, clipped);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_bound_that_is_no_bound_is_refused(double max)
    {
        Assert.Throws<ArgumentOutOfRangeException>("max", () => GradientClipping.ByNorm(max));
        Assert.Throws<ArgumentOutOfRangeException>("max", () => GradientClipping.ByValue(max));
    }

    [Fact]
    public void Equal_rules_are_equal_and_say_the_same()
    {
        Assert.Equal(GradientClipping.ByNorm(1.5), GradientClipping.ByNorm(1.5));
        Assert.NotEqual(GradientClipping.ByNorm(1.5), GradientClipping.ByValue(1.5));
        Assert.Equal(
            ["none", "norm 1.5", "value 0.5"],
            [$"{GradientClipping.None}", $"{GradientClipping.ByNorm(1.5)}", $"{GradientClipping.ByValue(0.5)}"]);
    }
}
