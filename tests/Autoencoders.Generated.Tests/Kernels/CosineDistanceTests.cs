using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class CosineDistanceTests
{
    private const float Scale = 0.3f;

    private readonly struct Sigmoid : IActivation
    {
        public static bool IsLong => true;

        public static V Forward<V>(V x)
            where V : struct, ILanes<V>
            => Logistic.Of(x);

        public static V Derivative<V>(V y)
            where V : struct, ILanes<V>
            => y * (V.One - y);
    }

    private readonly struct Cube : IActivation
    {
        public static bool IsLong => false;

        public static bool DerivativeReadsInput => true;

        public static V Forward<V>(V x)
            where V : struct, ILanes<V>
            => x * x * x;

        public static V Derivative<V>(V x)
            where V : struct, ILanes<V>
            => V.Create(3f) * x * x;
    }

    public static TheoryData<int, int> Sizes => new()
    {
        { 1, 1 }, { 3, 15 }, { 4, 16 }, { 2, 784 }, { 3, 1003 }, { 0, 10 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void WithADerivativeFromTheOutput(int rows, int columns) =>
        AssertExact<Sigmoid>(rows, columns, 4f, x => 1 / (1 + Math.Exp(-x)), x => 1 / (2 + Math.Exp(-x) + Math.Exp(x)));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void WithADerivativeFromTheInput(int rows, int columns) =>
        AssertExact<Cube>(rows, columns, 1f, x => x * x * x, x => 3 * x * x);

    [Theory]
    [InlineData(100f)]
    [InlineData(-100f)]
    public void SaturatedOutputsStayFinite(float x)
    {
        float[] sums = [x, x, x], targets = [0.2f, 0.4f, 1f], losses = new float[1];
        CosineDistance.Deltas<Sigmoid>(ref sums[0], ref targets[0], ref losses[0], 1, 3, 1f);
        double cosine = x > 0 ? 1.6 / Math.Sqrt(3 * 1.2) : 0;
        Assert.Equal(1 - cosine, losses[0], 1e-6);
        Assert.Equal([0f, 0f, 0f], sums);
    }

    [Fact]
    public void ZeroVectorsHaveDistanceOneAndFiniteDerivatives()
    {
        float[] sums = [0f, 0f, 1f, 2f], targets = [0.5f, 1f, 0f, 0f], losses = new float[2];
        CosineDistance.Deltas<Cube>(ref sums[0], ref targets[0], ref losses[0], 2, 2, 1f);
        Assert.Equal([1f, 1f], losses);
        Assert.All(sums, delta => Assert.Equal(0f, delta));
    }

    private static void AssertExact<TActivation>(
        int rows, int columns, float spread, Func<double, double> forward, Func<double, double> derivative)
        where TActivation : struct, IActivation
    {
        Random random = new(1);
        float[] x = [.. BitPatterns.Random(random, rows * columns + 1).Select(value => spread * value)];
        float[] targets = BitPatterns.Random(random, x.Length);
        float[] losses = new float[rows + 1], deltas = [.. x];
        CosineDistance.Deltas<TActivation>(ref deltas[0], ref targets[0], ref losses[0], rows, columns, Scale);
        for (int row = 0; row < rows; row++)
        {
            double[] input = [.. x.Skip(row * columns).Take(columns).Select(value => (double)value)];
            double[] output = Array.ConvertAll(input, new Converter<double, double>(forward));
            double[] target = [.. targets.Skip(row * columns).Take(columns).Select(value => (double)value)];
            double length = Math.Sqrt(output.Sum(value => value * value)), targetLength = Math.Sqrt(target.Sum(value => value * value));
            double cosine = output.Zip(target, (a, b) => a * b).Sum() / (length * targetLength);
            Assert.Equal(1 - cosine, losses[row], 1e-6);
            for (int i = 0; i < columns; i++)
            {
                double slope = (output[i] / length * cosine) - (target[i] / targetLength);
                Assert.Equal(Scale * slope / length * derivative(input[i]), deltas[row * columns + i], 1e-6);
            }
        }

        Assert.Equal(x[^1], deltas[^1]);
        float[] values = new float[rows + 1], unchanged = [.. x];
        CosineDistance.Values<TActivation>(ref unchanged[0], ref targets[0], ref values[0], rows, columns);
        BitPatterns.AssertSame(losses, values, "values beside deltas");
        BitPatterns.AssertSame(x, unchanged, "pre-activations");
        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            float[] widthLosses = new float[rows + 1], widthDeltas = [.. x];
            CosineDistance.Rows<TActivation, V>(ref widthDeltas[0], ref targets[0], ref widthLosses[0], rows, columns, true, Scale);
            BitPatterns.AssertSame(losses, widthLosses, what);
            BitPatterns.AssertSame(deltas, widthDeltas, what);
        }
    }
}
