namespace Autoencoders.Tests;

/// <summary>
/// Probabilities against mpmath with 40 digits (SciPy 1.10's <c>betainc</c> strays by 2e-11 of a hundred thousand rows), quantiles against
/// SciPy's <c>stats.beta.ppf</c>.
/// </summary>
public class BetaDistributionTests
{
    [Theory]
    [InlineData(1, 1, 0.3, 0.3)]
    [InlineData(2, 50, 0.0048, 0.025144934929926647)]
    [InlineData(0.5, 0.5, 0.2, 0.29516723530086664)]
    [InlineData(10, 991, 0.01, 0.5426994078253076)]
    [InlineData(4, 86, 0.1, 0.9818008007974434)]
    [InlineData(1000, 99001, 0.0103, 0.830176288387172903)]
    [InlineData(100000, 900001, 0.1001, 0.630982564945063878)]
    [InlineData(3, 3, 0.5, 0.5)]
    [InlineData(90, 4, 0.97, 0.6948964850975834)]
    [InlineData(1, 99, 1e-06, 9.899514915684525e-05)]
    [InlineData(2, 3, 0, 0)]
    [InlineData(2, 3, 1, 1)]
    public void Probabilities_are_right(double a, double b, double x, double expected)
        => Assert.Equal(expected, BetaDistribution.Cumulative(a, b, x), 1e-15 * Math.Max(100, a + b));

    [Theory]
    [InlineData(1, 19, 0.001331628804179423, 0.17646691180696533)]
    [InlineData(4, 87, 0.012240527850011377, 0.0943360934131362)]
    [InlineData(10, 991, 0.004805510691049308, 0.017015783069894586)]
    [InlineData(1, 1000, 2.5317487491294045e-05, 0.003682083896865671)]
    [InlineData(50, 951, 0.0373353976046618, 0.06426605314016964)]
    [InlineData(1000, 99001, 0.00939255608909852, 0.010625806644252089)]
    [InlineData(99, 2, 0.9455406146079194, 0.9975686631760574)]
    [InlineData(10000, 990001, 0.00980590624074581, 0.010195930164378605)]
    public void Quantiles_are_right(double a, double b, double lower, double upper)
    {
        Assert.Equal(lower, BetaDistribution.Quantile(a, b, 0.025), 1e-11);
        Assert.Equal(upper, BetaDistribution.Quantile(a, b, 0.975), 1e-11);
    }
}
