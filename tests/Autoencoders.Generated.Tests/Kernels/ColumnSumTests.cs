using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class ColumnSumTests
{
    [Theory]
    [InlineData(1, 1, 0, 1)]
    [InlineData(0, 9, 0, 9)]
    [InlineData(17, 70, 0, 70)]
    [InlineData(64, 150, 16, 149)]
    [InlineData(5, 300, 3, 280)]
    public void RowsAreSummedInOrder(int rows, int columns, int firstColumn, int endColumn)
    {
        int stride = columns + 3;
        float[] matrix = BitPatterns.Random(new Random(1), rows * stride + 1);
        float[] untouched = BitPatterns.Random(new Random(2), columns);
        float[] expected = [.. untouched];
        for (int column = firstColumn; column < endColumn; column++)
        {
            expected[column] = 0f;
            for (int row = 0; row < rows; row++)
                expected[column] += matrix[row * stride + column];
        }

        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");
        float[] widest = [.. untouched];
        ColumnSum.Sum(ref matrix[0], stride, rows, ref widest[0], firstColumn, endColumn);
        BitPatterns.AssertSame(expected, widest, "the machine's width");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            float[] sums = [.. untouched];
            ColumnSum.Sum<V>(ref matrix[0], stride, rows, ref sums[0], firstColumn, endColumn);
            BitPatterns.AssertSame(expected, sums, what);
        }
    }
}
