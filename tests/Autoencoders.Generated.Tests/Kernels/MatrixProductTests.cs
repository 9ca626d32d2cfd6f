using System.Runtime.Intrinsics;
using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class MatrixProductTests
{
    /// <summary>A matrix in memory with gaps after its rows, which no product may read as values or write.</summary>
    private sealed record Matrix(float[] Values, int RowStride);

    private readonly struct Squared : IActivation
    {
        public static bool IsLong => false;

        public static V Forward<V>(V x)
            where V : struct, ILanes<V>
            => x * x;

        public static V Derivative<V>(V kept)
            where V : struct, ILanes<V>
            => V.Create(3f) - kept;
    }

    private readonly struct LongSigmoid : IActivation
    {
        public static bool IsLong => true;

        public static V Forward<V>(V x)
            where V : struct, ILanes<V>
            => Logistic.Of(x);

        public static V Derivative<V>(V kept)
            where V : struct, ILanes<V>
            => kept * (V.One - kept);
    }

    [Fact]
    public void ALongActivationIsAppliedToStoredSums() =>
        AssertEveryWidthIsExact<AddBiasThen<LongSigmoid>>((sum, bias) =>
        {
            float stored = 0f;
            Lanes1.Store(Logistic.Of(Lanes1.Create(sum + bias)), ref stored);
            return stored;
        });

    [Fact]
    public void TheSumIsStored() => AssertEveryWidthIsExact<Store>((sum, _) => sum);

    [Fact]
    public void TheBiasIsAdded() => AssertEveryWidthIsExact<AddBias>((sum, bias) => sum + bias);

    [Fact]
    public void TheActivationFollowsTheBias() =>
        AssertEveryWidthIsExact<AddBiasThen<Squared>>((sum, bias) => (sum + bias) * (sum + bias));

    [Fact]
    public void TheDerivativeIsMultipliedIn() =>
        AssertEveryWidthIsExact<TimesDerivative<Squared>>((sum, kept) => sum * (3f - kept));

    [Fact]
    public void NoRowsOrColumnsChangeNothing()
    {
        float[] a = [1f], b = [1f], c = [7f];
        MatrixProduct.Multiply<Store>(ref a[0], 1, 1, ref b[0], 1, ref c[0], 1, ref c[0], 0, 0, 1, 1);
        MatrixProduct.MultiplyTransposed<Store>(ref a[0], 1, 1, ref b[0], 1, ref c[0], 1, ref c[0], 0, 1, 1, 0);
        Assert.Equal(7f, c[0]);
    }

    [Fact]
    public void NoStepsGiveTheEpilogueOfZero()
    {
        float[] a = [1f], b = [1f], c = new float[21], bias = new float[7];
        Array.Fill(bias, 5f);
        MatrixProduct.Multiply<AddBias>(ref a[0], 1, 1, ref b[0], 1, ref c[0], 7, ref bias[0], 0, 3, 0, 7);
        Assert.All(c, value => Assert.Equal(5f, value));
    }

    [Fact]
    public void TheOperandMayBeReplacedByTheResult()
    {
        float[] a = BitPatterns.Random(new Random(3), 13 * 5), b = BitPatterns.Random(new Random(4), 5 * 70);
        float[] kept = BitPatterns.Random(new Random(5), 13 * 70), expected = new float[13 * 70];
        MatrixProduct.Multiply<TimesDerivative<Squared>>(
            ref a[0], 5, 1, ref b[0], 70, ref expected[0], 70, ref kept[0], 70, 13, 5, 70);
        MatrixProduct.Multiply<TimesDerivative<Squared>>(ref a[0], 5, 1, ref b[0], 70, ref kept[0], 70, ref kept[0], 70, 13, 5, 70);
        BitPatterns.AssertSame(expected, kept, "in place");
    }

    [Fact]
    public void TheOperandMayBeReplacedWhereTheStepsAreManyBlocks()
    {
        const int Steps = 2 * BlockedProduct.MostSteps + 5;
        float[] a = BitPatterns.Random(new Random(3), 7 * Steps), b = BitPatterns.Random(new Random(4), Steps * 40);
        float[] kept = BitPatterns.Random(new Random(5), 7 * 40), expected = new float[7 * 40];
        MatrixProduct.Multiply<AddBias>(ref a[0], Steps, 1, ref b[0], 40, ref expected[0], 40, ref kept[0], 40, 7, Steps, 40);
        MatrixProduct.Multiply<AddBias>(ref a[0], Steps, 1, ref b[0], 40, ref kept[0], 40, ref kept[0], 40, 7, Steps, 40);
        BitPatterns.AssertSame(expected, kept, "in place");
    }

    [Theory]
    [InlineData(256, 784, 128)]
    [InlineData(64, 1000, 300)]
    [InlineData(256, 30, 14)]
    public void NothingIsAllocatedFromTheSecondCallOn(int rows, int steps, int columns)
    {
        float[] a = new float[rows * steps], b = new float[steps * columns], c = new float[rows * columns];
        Multiply();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Multiply();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Multiply()
        {
            MatrixProduct.Multiply<Store>(ref a[0], steps, 1, ref b[0], columns, ref c[0], columns, ref c[0], 0, rows, steps, columns);
            MatrixProduct.Multiply<Store>(ref a[0], 1, rows, ref b[0], columns, ref c[0], columns, ref c[0], 0, rows, steps, columns);
            MatrixProduct.MultiplyTransposed<Store>(
                ref a[0], steps, 1, ref b[0], steps, ref c[0], columns, ref c[0], 0, rows, steps, columns);
        }
    }

    private static void AssertEveryWidthIsExact<TEpilogue>(Func<float, float, float> epilogue)
        where TEpilogue : struct, IEpilogue
    {
        Random random = new(20);
        for (int trial = 0; trial < 400; trial++)
            AssertShapeIsExact<TEpilogue>(epilogue, random, random.Next(1, 71), random.Next(1, 71), random.Next(1, 71));

        // So many steps, columns or rows that each of them is taken in several blocks.
        AssertShapeIsExact<TEpilogue>(epilogue, random, 9, 3 * BlockedProduct.MostSteps + 2, 150);
        AssertShapeIsExact<TEpilogue>(epilogue, random, 53, BlockedProduct.MostSteps + 1, 75);
        AssertShapeIsExact<TEpilogue>(epilogue, random, 25, BlockedProduct.MostSteps, 201);
        AssertShapeIsExact<TEpilogue>(epilogue, random, 200, 33, 97);
    }

    private static void AssertShapeIsExact<TEpilogue>(Func<float, float, float> epilogue, Random random, int rows, int steps, int columns)
        where TEpilogue : struct, IEpilogue
    {
        bool aIsTransposed = random.Next(2) == 0, bIsTransposed = random.Next(3) == 0;
        Matrix a = aIsTransposed ? Create(random, steps, rows) : Create(random, rows, steps);
        Matrix b = bIsTransposed ? Create(random, columns, steps) : Create(random, steps, columns);
        Matrix operand = random.Next(2) == 0 ? Create(random, rows, columns) : Create(random, 1, columns) with { RowStride = 0 };
        Matrix c = Create(random, rows, columns);
        (int aRowStride, int aStepStride) = aIsTransposed ? (1, a.RowStride) : (a.RowStride, 1);
        (int bStepStride, int bColumnStride) = bIsTransposed ? (1, b.RowStride) : (b.RowStride, 1);

        float[] expected = [.. c.Values];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                float sum = 0f;
                for (int step = 0; step < steps; step++)
                {
                    sum = float.MultiplyAddEstimate(
                        a.Values[row * aRowStride + step * aStepStride], b.Values[step * bStepStride + column * bColumnStride], sum);
                }

                expected[row * c.RowStride + column] = epilogue(sum, operand.Values[row * operand.RowStride + column]);
            }
        }

        string what = $"{rows} x {steps} x {columns}{(aIsTransposed ? ", left" : "")}{(bIsTransposed ? ", right" : "")} transposed";
        AssertWidthIsExact<Register4, Vector128<float>>($"{what}, 128 bits");
        AssertWidthIsExact<Register8, Vector256<float>>($"{what}, 256 bits");
        AssertWidthIsExact<Register16, Vector512<float>>($"{what}, 512 bits");
        float[] widest = [.. c.Values];
        if (bIsTransposed)
        {
            MatrixProduct.MultiplyTransposed<TEpilogue>(
                ref a.Values[0], aRowStride, aStepStride, ref b.Values[0], b.RowStride, ref widest[0], c.RowStride,
                ref operand.Values[0], operand.RowStride, rows, steps, columns);
        }
        else
        {
            MatrixProduct.Multiply<TEpilogue>(
                ref a.Values[0], aRowStride, aStepStride, ref b.Values[0], b.RowStride, ref widest[0], c.RowStride,
                ref operand.Values[0], operand.RowStride, rows, steps, columns);
        }

        BitPatterns.AssertSame(expected, widest, what);

        void AssertWidthIsExact<R, T>(string what)
            where R : struct, IRegister<T>
            where T : struct
        {
            float[] result = [.. c.Values];
            ProductOperands operands = new(
                ref a.Values[0], aRowStride, aStepStride, ref b.Values[0], b.RowStride, bIsTransposed, ref result[0], c.RowStride,
                ref operand.Values[0], operand.RowStride, rows, steps, columns);
            BlockedProduct.Multiply<R, T, TEpilogue>(operands);
            BitPatterns.AssertSame(expected, result, what);
        }
    }

    private static Matrix Create(Random random, int rows, int columns)
    {
        int stride = columns + random.Next(0, 20);
        return new(BitPatterns.Random(random, rows * stride), stride);
    }
}
