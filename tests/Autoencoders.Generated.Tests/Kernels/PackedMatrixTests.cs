using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class PackedMatrixTests
{
    private const int Block = BlockedProduct.MostSteps;

    public static TheoryData<int, int> Shapes => new()
    {
        { 300, 17 }, { 300, 20 }, { 130, 33 }, { 64, 65 }, { 65, 64 }, { 5, 1000 }, { 784, 128 },
        { Block, 40 }, { Block + 1, 40 }, { 2 * Block + 5, 47 }, { 1000, 300 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void TheProductHasTheBitsOfTheMatrixAsItLies(int steps, int columns)
    {
        Random random = new(steps + columns);
        float[] matrix = BitPatterns.Random(random, steps * columns), bias = BitPatterns.Random(random, columns);
        GuardedFloats source = new(matrix), packed = new((nint)steps * ((columns + 31) / 32 * 32)), operand = new(bias);
        PackedMatrix.Pack(ref source.Start, ref packed.Start, steps, columns);
        Assert.Equal(matrix, source.Checked());

        foreach (int rows in (int[])[1, 2, 3, 5, 6, 13, 18, 49])
        {
            float[] left = BitPatterns.Random(random, rows * steps);
            GuardedFloats a = new(left), expected = new((nint)rows * columns), result = new((nint)rows * columns);
            MatrixProduct.Multiply<AddBiasThen<Sigmoid>>(
                ref a.Start, steps, 1, ref source.Start, columns, ref expected.Start, columns, ref operand.Start, 0, rows, steps, columns);
            PackedMatrix.Multiply<AddBiasThen<Sigmoid>>(
                ref a.Start, ref packed.Start, ref operand.Start, ref result.Start, rows, steps, columns);
            BitPatterns.AssertSame(expected.Checked(), result.Checked(), $"{rows} rows of {steps} by {columns}");
        }

        _ = packed.Checked();
    }
}
