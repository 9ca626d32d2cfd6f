using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class TranspositionTests
{
    [Theory]
    [InlineData(1, 1, 0, 1)]
    [InlineData(3, 50, 0, 3)]
    [InlineData(50, 3, 7, 49)]
    [InlineData(33, 47, 16, 33)]
    [InlineData(64, 64, 0, 64)]
    [InlineData(5, 5, 2, 2)]
    public void RowsBecomeColumns(int rows, int columns, int firstRow, int endRow)
    {
        float[] source = BitPatterns.Random(new Random(1), rows * columns);
        float[] expected = BitPatterns.Random(new Random(2), rows * columns);
        float[] destination = [.. expected];
        for (int row = firstRow; row < endRow; row++)
        {
            for (int column = 0; column < columns; column++)
                expected[column * rows + row] = source[row * columns + column];
        }

        Transposition.Transpose(ref source[0], ref destination[0], rows, columns, firstRow, endRow);
        BitPatterns.AssertSame(expected, destination, "transposed");
    }
}
