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
    public void NoRowsChangeNothing()
    {
        float[] a = [1f], b = [1f], c = [7f];
        MatrixProduct.Multiply<Store>(ref a[0], 1, 1, ref b[0], 1, ref c[0], 1, ref c[0], 0, 0, 1, 1);
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

    private static void AssertEveryWidthIsExact<TEpilogue>(Func<float, float, float> epilogue)
        where TEpilogue : struct, IEpilogue
    {
        Random random = new(20);
        for (int trial = 0; trial < 400; trial++)
            AssertShapeIsExact<TEpilogue>(epilogue, random, random.Next(1, 71), random.Next(1, 71), random.Next(1, 71));

        // So many steps that the columns are taken in several blocks.
        AssertShapeIsExact<TEpilogue>(epilogue, random, 9, 3000, 150);
    }

    private static void AssertShapeIsExact<TEpilogue>(Func<float, float, float> epilogue, Random random, int rows, int steps, int columns)
        where TEpilogue : struct, IEpilogue
    {
        bool transposed = random.Next(2) == 0;
        Matrix a = transposed ? Create(random, steps, rows) : Create(random, rows, steps);
        Matrix b = Create(random, steps, columns);
        Matrix operand = random.Next(2) == 0 ? Create(random, rows, columns) : Create(random, 1, columns) with { RowStride = 0 };
        Matrix c = Create(random, rows, columns);
        (int aRowStride, int aStepStride) = transposed ? (1, a.RowStride) : (a.RowStride, 1);

        float[] expected = [.. c.Values];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                float sum = 0f;
                for (int step = 0; step < steps; step++)
                {
                    sum = float.MultiplyAddEstimate(
                        a.Values[row * aRowStride + step * aStepStride], b.Values[step * b.RowStride + column], sum);
                }

                expected[row * c.RowStride + column] = epilogue(sum, operand.Values[row * operand.RowStride + column]);
            }
        }

        string what = $"{rows} x {steps} x {columns}{(transposed ? ", transposed" : "")}";
        AssertWidthIsExact<Lanes1>($"{what}, 32 bits");
        AssertWidthIsExact<Lanes4>($"{what}, 128 bits");
        AssertWidthIsExact<Lanes8>($"{what}, 256 bits");
        AssertWidthIsExact<Lanes16>($"{what}, 512 bits");
        float[] widest = [.. c.Values];
        MatrixProduct.Multiply<TEpilogue>(
            ref a.Values[0], aRowStride, aStepStride, ref b.Values[0], b.RowStride, ref widest[0], c.RowStride,
            ref operand.Values[0], operand.RowStride, rows, steps, columns);
        BitPatterns.AssertSame(expected, widest, what);

        void AssertWidthIsExact<V>(string what)
            where V : struct, ILanes<V>
        {
            float[] result = [.. c.Values];
            ProductOperands operands = new(
                ref a.Values[0], aRowStride, aStepStride, ref b.Values[0], b.RowStride, ref result[0], c.RowStride,
                ref operand.Values[0], operand.RowStride, rows, steps, columns);
            MatrixProduct.Multiply<TEpilogue, V>(operands);
            BitPatterns.AssertSame(expected, result, what);
        }
    }

    private static Matrix Create(Random random, int rows, int columns)
    {
        int stride = columns + random.Next(0, 20);
        return new(BitPatterns.Random(random, rows * stride), stride);
    }
}
