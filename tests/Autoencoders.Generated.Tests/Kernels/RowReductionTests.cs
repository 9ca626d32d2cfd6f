using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class RowReductionTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 15)]
    [InlineData(3, 16)]
    [InlineData(2, 39)]
    [InlineData(5, 1003)]
    [InlineData(0, 10)]
    public void SixteenPartialSumsAreAddedAsOneTree(int rows, int columns)
    {
        GuardedFloats matrix = new(BitPatterns.Random(new Random(1), rows * columns));
        float[] expected = new float[rows];
        for (int row = 0; row < rows; row++)
        {
            float[] partials = new float[16];
            for (int column = 0; column < columns; column++)
                partials[column % 16] += matrix.Span[row * columns + column];
            float[] eight = [.. Enumerable.Range(0, 8).Select(i => partials[i] + partials[i + 8])];
            expected[row] = ((eight[0] + eight[4]) + (eight[2] + eight[6])) + ((eight[1] + eight[5]) + (eight[3] + eight[7]));
        }

        AssertEveryWidth<Sum>(matrix, expected, columns);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(130)]
    public void TheMaximumIsTheLargestNumber(int columns)
    {
        Random random = new(2);
        GuardedFloats matrix = new(BitPatterns.Random(random, 9 * columns));
        matrix.Span[columns / 2] = float.NaN;
        matrix.Span.Slice(columns, columns).Fill(float.NegativeInfinity);
        matrix.Span[3 * columns - 1] = float.PositiveInfinity;
        float[] expected = new float[9];
        for (int row = 0; row < 9; row++)
        {
            expected[row] = float.NegativeInfinity;
            foreach (float value in matrix.Span.Slice(row * columns, columns))
                expected[row] = value > expected[row] ? value : expected[row];
        }

        AssertEveryWidth<Maximum>(matrix, expected, columns);
    }

    private static void AssertEveryWidth<TReduction>(GuardedFloats matrix, float[] expected, int columns)
        where TReduction : struct, IReduction
    {
        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");
        GuardedFloats widest = new(expected.Length);
        RowReduction.Run<TReduction, RowValue>(new(ref matrix.Start, columns), ref widest.Start, expected.Length, columns);
        BitPatterns.AssertSame(expected, widest.Checked(), "the machine's width");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats results = new(expected.Length);
            RowReduction.Run<TReduction, RowValue, V>(new(ref matrix.Start, columns), ref results.Start, expected.Length, columns);
            BitPatterns.AssertSame(expected, results.Checked(), what);
        }
    }
}
