using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class PresentLossTests
{
    private const float Scale = 0.3f;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 15)]
    [InlineData(4, 16)]
    [InlineData(5, 1003)]
    [InlineData(0, 10)]
    public void IsTheMeanOverWhatIsThere(int rows, int columns)
    {
        (float[] x, float[] targets) = Rows(rows, columns);
        float[] losses = new float[rows + 1], deltas = [.. x], lossesBeside = new float[rows + 1];
        PresentLoss.Values<Squares>(ref x[0], ref targets[0], ref losses[0], rows, columns);
        PresentLoss.Deltas<Squares>(ref deltas[0], ref targets[0], ref lossesBeside[0], rows, columns, Scale);
        BitPatterns.AssertSame(losses, lossesBeside, "values beside deltas");
        for (int row = 0; row < rows; row++)
        {
            int[] present = [.. Enumerable.Range(row * columns, columns).Where(i => !float.IsNaN(targets[i]))];
            double expected = present.Select(i => Math.Pow((double)x[i] - targets[i], 2)).DefaultIfEmpty(0).Average();
            Assert.Equal(expected, losses[row], 1e-5 * Math.Max(1, expected));
            for (int i = row * columns; i < (row + 1) * columns; i++)
            {
                double delta = float.IsNaN(targets[i]) ? 0 : ((double)x[i] - targets[i]) * Scale * columns / present.Length;
                Assert.Equal(delta, deltas[i], 1e-5 * Math.Max(1, Math.Abs(delta)));
            }
        }

        Assert.Equal(x[^1], deltas[^1]);
    }

    [Fact]
    public void EveryWidthOfRegisterGivesTheSameBits()
    {
        const int Columns = 1003;
        (float[] x, float[] targets) = Rows(1, Columns);
        (float[] losses, float[] deltas) = Of<Lanes1>();
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            (float[] otherLosses, float[] otherDeltas) = Of<V>();
            BitPatterns.AssertSame(losses, otherLosses, what);
            BitPatterns.AssertSame(deltas, otherDeltas, what);
        }

        (float[] Losses, float[] Deltas) Of<V>()
            where V : struct, ILanes<V>
        {
            float[] losses = new float[1], deltas = [.. x];
            RowLoss.Rows<RowLoss.ValueAndDelta<Present<Squares>>, V>(ref deltas[0], ref targets[0], ref losses[0], 1, Columns, Scale);
            return (losses, deltas);
        }
    }

    [Fact]
    public void GapsBecomeZerosAndNothingElseChanges()
    {
        float[] values = [1f, float.NaN, -0f, float.PositiveInfinity, BitConverter.Int32BitsToSingle(0x7F80_0001), .. new float[40]];
        values[^1] = float.NaN;
        foreach (int count in (int[])[0, 1, 5, values.Length])
        {
            float[] filled = new float[values.Length];
            Array.Fill(filled, 77f);
            PresentValues.Fill(ref values[0], ref filled[0], count);
            for (int i = 0; i < values.Length; i++)
                Assert.Equal(i >= count ? 77f : float.IsNaN(values[i]) ? 0f : values[i], filled[i]);
            Assert.Equal(values.Take(count).Count(value => !float.IsNaN(value)), (int)PresentValues.Count(ref values[0], count));
        }
    }

    /// <summary>Rows of which a third of the values is missing, and all of the last row but one.</summary>
    private static (float[] X, float[] Targets) Rows(int rows, int columns)
    {
        CounterRandom random = new(4);
        float[] x = new float[(rows * columns) + 1], targets = new float[x.Length];
        random.Fill(x, -1f, 1f);
        random.Fill(targets, -1f, 1f);
        for (int i = 0; i < targets.Length; i++)
        {
            if (random.NextSingle() < 1f / 3 || (rows > 2 && i / columns == rows - 2))
                targets[i] = float.NaN;
        }

        return (x, targets);
    }
}
