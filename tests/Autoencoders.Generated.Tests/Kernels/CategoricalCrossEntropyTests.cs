using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class CategoricalCrossEntropyTests
{
    private const float Scale = 0.3f;

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 1, 10)]
    [InlineData(2, 5, 3)]
    [InlineData(2, 19, 16)]
    [InlineData(3, 2, 37)]
    [InlineData(1, 1, 1003)]
    [InlineData(0, 4, 10)]
    public void IsThatOfDoublePrecision(int rows, int positions, int channels)
    {
        Random random = new(1);
        float[] x = BitPatterns.Random(random, rows * positions * channels + 1), targets = BitPatterns.Random(random, x.Length);
        for (int i = 0; i < x.Length; i++)
        {
            // Targets need not add up to 1. Now and then a pre-activation is so large that its power would overflow or vanish.
            targets[i] = MathF.Abs(targets[i]);
            x[i] *= i % 11 == 0 ? 100 : 4;
        }

        (double[] losses, double[] deltas) = Exact(x, targets, rows, positions, channels);
        float[] actualLosses = new float[rows + 1], actualDeltas = [.. x];
        CategoricalCrossEntropy.Deltas(
            ref actualDeltas[0], ref targets[0], ref actualLosses[0], rows, positions, channels, Scale);
        for (int row = 0; row < rows; row++)
            Assert.Equal(losses[row], actualLosses[row], 1e-6 * Math.Max(1, losses[row]));
        for (int i = 0; i < deltas.Length; i++)
            Assert.Equal(deltas[i], actualDeltas[i], 1e-6 * Math.Max(1, channels / 16.0));
        Assert.Equal(0f, actualLosses[rows]);
        Assert.Equal(x[^1], actualDeltas[^1]);

        float[] values = new float[rows + 1], unchanged = [.. x];
        CategoricalCrossEntropy.Values(ref unchanged[0], ref targets[0], ref values[0], rows, positions, channels);
        BitPatterns.AssertSame(actualLosses, values, "values beside deltas");
        BitPatterns.AssertSame(x, unchanged, "pre-activations");

        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            float[] widthLosses = new float[rows + 1], widthDeltas = [.. x];
            CategoricalCrossEntropy.Rows<V>(
                ref widthDeltas[0], ref targets[0], ref widthLosses[0], rows, positions, channels, true, Scale);
            BitPatterns.AssertSame(actualLosses, widthLosses, what);
            BitPatterns.AssertSame(actualDeltas, widthDeltas, what);
        }
    }

    [Theory]
    [InlineData(100f)]
    [InlineData(-100f)]
    [InlineData(1e30f)]
    public void FarPreActivationsStayFinite(float far)
    {
        float[] x = [far, 0f, -far, 0f], targets = [0.5f, 0f, 0.5f, 0f], losses = new float[1];
        CategoricalCrossEntropy.Deltas(ref x[0], ref targets[0], ref losses[0], 1, 1, 4, 1f);
        Assert.Equal(MathF.Abs(far), losses[0]);
        Assert.Equal(far > 0 ? [0.5f, 0f, -0.5f, 0f] : [-0.5f, 0f, 0.5f, 0f], x);
    }

    [Fact]
    public void TargetsOfZeroHaveNoLoss()
    {
        float[] x = [1f, 2f, 3f], targets = [0f, 0f, 0f], losses = new float[1];
        CategoricalCrossEntropy.Deltas(ref x[0], ref targets[0], ref losses[0], 1, 1, 3, 1f);
        Assert.Equal(0f, losses[0]);
        Assert.Equal([0f, 0f, 0f], x);
    }

    private static (double[] Losses, double[] Deltas) Exact(float[] x, float[] targets, int rows, int positions, int channels)
    {
        double[] losses = new double[rows], deltas = new double[rows * positions * channels];
        for (int position = 0; position < rows * positions; position++)
        {
            int first = position * channels;
            double[] row = [.. x.Skip(first).Take(channels).Select(value => (double)value)];
            double[] target = [.. targets.Skip(first).Take(channels).Select(value => (double)value)];
            double largest = row.Max(), logarithm = largest + Math.Log(row.Sum(value => Math.Exp(value - largest)));
            for (int i = 0; i < channels; i++)
            {
                losses[position / positions] += target[i] * (logarithm - row[i]) / positions;
                deltas[first + i] = Scale * (Math.Exp(row[i] - logarithm) * target.Sum() - target[i]);
            }
        }

        return (losses, deltas);
    }
}
