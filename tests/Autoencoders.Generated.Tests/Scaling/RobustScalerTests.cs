namespace Autoencoders.Tests;

public class RobustScalerTests
{
    [Fact]
    public void Follows_scikit_learn()
    {
        // sklearn.preprocessing.RobustScaler on these rows: center_ [2, 3, 5], scale_ [2, 4, 1], and what transform gives.
        float[] values = [0, 1, 5, 1, 8, 5, 2, 3, 5, 3, 5, 5, 10, -4, 5];
        var rows = new Dataset(values, 3);
        RobustScaler scaler = RobustScaler.Fit(rows);
        Assert.Equal([2.0, 3.0, 5.0], scaler.Median.ToArray());
        Assert.Equal([2.0, 4.0, 0.0], scaler.Range.ToArray());
        float[] expected = [-1, -0.5f, 0, -0.5f, 1.25f, 0, 0, 0, 0, 0.5f, 0.5f, 0, 4, -1.75f, 0];
        Assert.Equal(expected, scaler.Transform(rows).Values.ToArray());
    }

    [Fact]
    public void Quantiles_lie_between_values()
    {
        // sklearn.preprocessing.RobustScaler on these rows: center_ [1.5, 4], scale_ [1.5, 3.25].
        RobustScaler scaler = RobustScaler.Fit(new Dataset(new float[] { 0, 1, 1, 8, 2, 3, 3, 5 }, 2));
        Assert.Equal([1.5, 4.0], scaler.Median.ToArray());
        Assert.Equal([1.5, 3.25], scaler.Range.ToArray());
    }

    [Fact]
    public void One_row_is_its_own_median()
    {
        RobustScaler scaler = RobustScaler.Fit(new Dataset(new float[] { 3, 7 }, 2));
        Assert.Equal([3.0, 7.0], scaler.Median.ToArray());
        Assert.Equal([0.0, 0.0], scaler.Range.ToArray());
    }

    [Fact]
    public void All_columns_may_have_one_scale()
    {
        var rows = new Dataset(new float[] { 0, 1, 2, 3, 4, 8, 9, 10 }, 2);
        Assert.Equal([3.5, 3.5], RobustScaler.Fit(rows, ScalerScope.Global).Median.ToArray());
        Assert.Equal([0.0, 0.0], MinMaxScaler.Fit(rows, scope: ScalerScope.Global).Minimum.ToArray());
        Assert.Equal([10.0, 10.0], MinMaxScaler.Fit(rows, scope: ScalerScope.Global).Maximum.ToArray());
        StandardScaler standard = StandardScaler.Fit(rows, ScalerScope.Global);
        Assert.Equal([4.625, 4.625], standard.Mean.ToArray());
        Assert.Equal(Math.Sqrt(12.984375), standard.Deviation[1], 1e-14);
    }
}
