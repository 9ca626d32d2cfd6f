namespace Autoencoders.Tests.Analysis;

/// <summary>Rows of more columns than there are rows: the products of the rows must find what the covariance finds.</summary>
public class PrincipalAxesTests
{
    // Rows, columns, directions in which the rows vary, components asked for, offset of all values, factor from a column to the next.
    [Theory]
    [InlineData(12, 35, 35, 8, 0, 1)]
    [InlineData(12, 35, 35, 12, 50, 1)]
    [InlineData(30, 31, 31, 31, 0, 1)]
    [InlineData(60, 140, 3, 10, 0, 1)]
    [InlineData(9, 40, 2, 40, 300, 1)]
    [InlineData(40, 150, 150, 12, 0, 0.95)]
    [InlineData(2, 5, 5, 5, 1, 1)]
    public void RowProductsFindWhatTheCovarianceFinds(int rows, int columns, int directions, int count, float offset, double factor)
    {
        Dataset table = Table(rows, columns, directions, offset, factor);
        double[] mean = Mean(table);
        var (expected, variances, total) = PrincipalAxes.FromCovariance(table, mean, count);
        var (axes, found, foundTotal) = PrincipalAxes.FromRowProducts(table, mean, count);

        Assert.Equal(total, foundTotal, 1e-12 * total);
        int rank = Math.Min(Math.Min(rows - 1, directions), count);
        for (int k = 0; k < count; k++)
        {
            Assert.Equal(variances[k], found[k], 1e-11 * variances[0]);
            for (int other = 0; other <= k; other++)
                Assert.Equal(k == other && k < rank ? 1 : 0, Dot(axes[k], axes[other]), 1e-12);
            if (k < rank)
                Assert.Equal(1, Math.Abs(Dot(axes[k], expected[k])), 1e-9);
            else
                Assert.Equal(0, found[k]);
        }

        PrincipalComponents components = PrincipalComponents.Fit(table, count);
        Assert.Equal(found, components.ExplainedVariance.ToArray());
        if (rank == Math.Min(rows - 1, directions))
        {
            float[] back = new float[table.Values.Length];
            components.Reconstruct(table.Values.Span, back);
            for (int i = 0; i < back.Length; i++)
                Assert.Equal(table.Values.Span[i], back[i], 1e-5f * (1 + offset));
        }
    }

    [Fact]
    public void EqualRowsVaryInNoDirection()
    {
        float[] row = [.. Enumerable.Range(0, 20).Select(i => i / 7f)];
        PrincipalComponents components = PrincipalComponents.Fit(new Dataset((float[])[.. row, .. row, .. row], 20), 4);
        Assert.Equal(0, components.TotalVariance, 1e-20);
        Assert.Equal([0, 0, 0, 0], components.ExplainedVariance.ToArray());
        float[] back = new float[20];
        components.Reconstruct(new float[20], back);
        Assert.Equal(row, back);
    }

    [Fact]
    public void MemoryGrowsWithTheFewerOfRowsAndColumns()
    {
        // The covariance of 20,000 columns would take 3.2 GB.
        Dataset table = Table(6, 20_000, 5, 1, 1);
        PrincipalComponents components = null!;
        long allocated = Allocation.Of(() => components = PrincipalComponents.Fit(table, 4));
        Assert.InRange(allocated, 1, 30_000_000);
        Assert.Equal(4, components.ExplainedVariance.ToArray().Count(variance => variance > 1e-3));
    }

    private static Dataset Table(int rows, int columns, int directions, float offset, double factor)
    {
        var random = new CounterRandom(7);
        float[] codes = new float[rows * directions], mixing = new float[directions * columns], values = new float[rows * columns];
        random.FillNormal(codes, 1);
        random.FillNormal(mixing, 1);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                // Steps of 1/64 are exact in a float, so that the rows have the rank that they should.
                float sum = 0;
                for (int k = 0; k < directions; k++)
                    sum += MathF.Round(8 * codes[(row * directions) + k]) * MathF.Round(8 * mixing[(k * columns) + column]) / 64;
                values[(row * columns) + column] = offset + (float)(sum * Math.Pow(factor, column));
            }
        }
        return new Dataset(values, columns);
    }

    private static double[] Mean(Dataset table)
    {
        var mean = new double[table.Length];
        for (int row = 0; row < table.Count; row++)
            for (int column = 0; column < table.Length; column++)
                mean[column] += table[row][column];
        return Array.ConvertAll(mean, sum => sum / table.Count);
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
