namespace Autoencoders.Tests.Schedules;

public class HalfTurnCosineTests
{
    [Fact]
    public void Agrees_with_the_cosine_of_the_library()
    {
        for (int i = 0; i <= 10_000; i++)
        {
            double x = i / 10_000.0;

            // As π is rounded, only a sine is exact near its zero.
            double expected = Math.Abs(x - 0.5) < 0.25 ? Math.Sin(Math.PI * (0.5 - x)) : Math.Cos(Math.PI * x);
            double error = Math.Abs(HalfTurnCosine.Of(x) - expected);
            Assert.True(error <= 1e-15 * Math.Abs(expected), $"The cosine of π {x} is off by {error:E1}.");
        }
    }

    [Fact]
    public void Is_exact_where_it_can_be() =>
        Assert.Equal([1, 0, -1], [HalfTurnCosine.Of(0), HalfTurnCosine.Of(0.5), HalfTurnCosine.Of(1)]);

    [Fact]
    public void Goes_from_start_to_end()
    {
        Assert.Equal(3, HalfTurnCosine.Between(3, 5, 0));
        Assert.Equal(4, HalfTurnCosine.Between(3, 5, 0.5));
        Assert.Equal(5, HalfTurnCosine.Between(3, 5, 1));
    }
}
