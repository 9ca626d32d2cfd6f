using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class RowLossTests
{
    private const float Scale = 0.3f;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 15)]
    [InlineData(4, 16)]
    [InlineData(2, 784)]
    [InlineData(5, 1003)]
    [InlineData(0, 10)]
    public void SixteenPartialSumsAreAddedAsOneTree(int rows, int columns)
    {
        float[] x = BitPatterns.Random(new Random(1), rows * columns + 1);
        float[] targets = BitPatterns.Random(new Random(2), rows * columns + 1);
        float[] expected = new float[rows + 1];
        float[] deltas = [.. x];
        for (int row = 0; row < rows; row++)
        {
            float[] partials = new float[16];
            for (int column = 0; column < columns; column++)
            {
                int i = row * columns + column;
                float difference = x[i] - targets[i];
                partials[column % 16] += difference * difference;
                deltas[i] = Scale * difference;
            }

            float[] eight = [.. Enumerable.Range(0, 8).Select(i => partials[i] + partials[i + 8])];
            float sum = ((eight[0] + eight[4]) + (eight[2] + eight[6])) + ((eight[1] + eight[5]) + (eight[3] + eight[7]));
            expected[row] = sum / columns;
        }

        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");

        float[] losses = new float[rows + 1];
        float[] changed = [.. x];
        RowLoss.Values<Squares>(ref changed[0], ref targets[0], ref losses[0], rows, columns);
        BitPatterns.AssertSame(expected, losses, "values");
        BitPatterns.AssertSame(x, changed, "pre-activations");
        Array.Clear(losses);
        RowLoss.Deltas<Squares>(ref changed[0], ref targets[0], ref losses[0], rows, columns, Scale);
        BitPatterns.AssertSame(expected, losses, "values beside deltas");
        BitPatterns.AssertSame(deltas, changed, "deltas");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            float[] losses = new float[rows + 1];
            float[] changed = [.. x];
            RowLoss.Rows<RowLoss.ValueAndDelta<Squares>, V>(ref changed[0], ref targets[0], ref losses[0], rows, columns, Scale);
            BitPatterns.AssertSame(expected, losses, what);
            BitPatterns.AssertSame(deltas, changed, what);
        }
    }
}
