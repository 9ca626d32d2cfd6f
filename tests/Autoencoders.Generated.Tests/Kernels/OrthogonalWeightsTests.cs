using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class OrthogonalWeightsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(1, 7)]
    [InlineData(40, 40)]
    [InlineData(70, 31)]
    [InlineData(31, 70)]
    public void TheFewerOfRowsAndColumnsAreOrthonormal(int rows, int columns)
    {
        float[] weights = new float[rows * columns];
        OrthogonalWeights.Fill(weights, new CounterRandom(1, 2), rows, columns);
        bool areColumns = columns <= rows;
        int count = areColumns ? columns : rows, length = areColumns ? rows : columns;
        for (int a = 0; a < count; a++)
        {
            for (int b = 0; b <= a; b++)
            {
                // Each element is rounded to single precision, an error of 2⁻²⁵ of it at most.
                double product = Enumerable.Range(0, length).Sum(i => (double)Element(a, i) * Element(b, i));
                Assert.Equal(a == b ? 1 : 0, product, 1e-7);
            }
        }

        float Element(int vector, int i) => weights[areColumns ? i * columns + vector : vector * columns + i];
    }

    [Fact]
    public void EachDirectionIsEquallyLikely()
    {
        // The mean of an element's square is 1 / rows, and of its value 0: six standard errors, from the variance 2 / rows² at most.
        const int Rows = 5, Columns = 3, Rounds = 4000;
        double[] sums = new double[Rows * Columns], squares = new double[Rows * Columns];
        float[] weights = new float[Rows * Columns];
        for (int round = 0; round < Rounds; round++)
        {
            OrthogonalWeights.Fill(weights, new CounterRandom((ulong)round), Rows, Columns);
            for (int i = 0; i < weights.Length; i++)
            {
                sums[i] += weights[i];
                squares[i] += (double)weights[i] * weights[i];
            }
        }

        Assert.All(sums, sum => Assert.Equal(0, sum / Rounds, 6 * Math.Sqrt(1.0 / Rows / Rounds)));
        Assert.All(squares, sum => Assert.Equal(1.0 / Rows, sum / Rounds, 6 * Math.Sqrt(2.0 / Rows / Rows / Rounds)));
    }

    [Fact]
    public void TheSameNumbersGiveTheSameBits()
    {
        float[] first = new float[12], second = new float[12];
        OrthogonalWeights.Fill(first, new CounterRandom(3, 4), 4, 3);
        OrthogonalWeights.Fill(second, new CounterRandom(3, 4), 4, 3);
        BitPatterns.AssertSame(first, second, "weights");
        OrthogonalWeights.Fill(second, new CounterRandom(3, 5), 4, 3);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void RefusesAnotherSize() =>
        Assert.Throws<ArgumentException>(() => OrthogonalWeights.Fill(new float[11], new CounterRandom(1), 4, 3));
}
