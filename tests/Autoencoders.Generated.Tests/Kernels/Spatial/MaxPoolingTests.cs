using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class MaxPoolingTests
{
    [Fact]
    public void EveryWindowGivesItsLargest() => ForEachShape(AssertLargest<AnyWindow<MaxPoolingTests>>, 1, 2, 7);

    [Fact]
    public void TheFirstLargestGetsTheDelta() =>
        ForEachShape(rows => AssertDeltas<AnyWindow<MaxPoolingTests>, Store>(rows, (sum, _) => sum), 1, 2, 7);

    [Fact]
    public void TheEpilogueFollowsTheSum() =>
        ForEachShape(rows => AssertDeltas<AnyWindow<MaxPoolingTests>, TimesTwoLess>(rows, TimesTwoLess.Of), 2);

    [Fact]
    public void ALongEpilogueIsAppliedToStoredSums() =>
        ForEachShape(rows => AssertDeltas<AnyWindow<MaxPoolingTests>, Long<TimesTwoLess>>(rows, TimesTwoLess.Of), 2);

    [Fact]
    public void ConstantsGiveTheSame()
    {
        AssertLargest<SideBySide>(3);
        AssertLargest<Overlapping>(3);
        AssertDeltas<SideBySide, TimesTwoLess>(3, TimesTwoLess.Of);
        AssertDeltas<SideBySide, Long<TimesTwoLess>>(3, TimesTwoLess.Of);
        AssertDeltas<Overlapping, TimesTwoLess>(3, TimesTwoLess.Of);
    }

    [Fact]
    public void NoRowsChangeNothing()
    {
        float[] inputs = new float[SideBySide.InputChannels], outputs = [7f];
        MaxPooling.Forward<SideBySide>(ref inputs[0], ref outputs[0], 0);
        MaxPooling.InputDeltas<SideBySide, Store>(ref inputs[0], ref inputs[0], ref inputs[0], ref inputs[0], ref outputs[0], 0);
        Assert.Equal(7f, outputs[0]);
    }

    [Theory]
    [InlineData(float.NaN, 1f, 2f, 3f, float.NaN)]
    [InlineData(1f, float.NaN, 2f, 3f, float.NaN)]
    [InlineData(1f, 3f, 2f, float.NaN, float.NaN)]
    [InlineData(float.PositiveInfinity, float.NaN, float.NegativeInfinity, 1f, float.NaN)]
    [InlineData(float.PositiveInfinity, float.NegativeInfinity, 1f, 2f, float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity, float.NegativeInfinity, float.NegativeInfinity, float.NegativeInfinity, float.NegativeInfinity)]
    [InlineData(float.MinValue, float.MaxValue, float.Epsilon, 0f, float.MaxValue)]
    [InlineData(-0f, 0f, -1f, 0f, -0f)]
    [InlineData(-1f, 0f, -0f, 0f, 0f)]
    public void ExtremesComeThrough(float a, float b, float c, float d, float expected)
    {
        foreach (int channels in new[] { 1, 4, 8, 16 })
        {
            AnyWindow<MaxPoolingTests>.Shape = WindowShape.Create(2, 2, channels, (2, 2), (2, 2), Padding.Valid);
            float[] inputs =
                [.. new[] { a, b, c, d }.SelectMany(value => Enumerable.Repeat(value, channels))];
            float[] outputs = new float[channels];
            MaxPooling.Forward<AnyWindow<MaxPoolingTests>>(ref inputs[0], ref outputs[0], 1);
            BitPatterns.AssertSame([.. Enumerable.Repeat(expected, channels)], outputs, $"{channels} channels");
        }
    }

    [Fact]
    public void ADeltaIsNotLostWhereTheLargestIsNotANumber()
    {
        AnyWindow<MaxPoolingTests>.Shape = WindowShape.Create(2, 2, 1, (2, 2), (2, 2), Padding.Valid);
        float[] inputs = [1f, 2f, float.NaN, 3f], outputs = [float.NaN], deltas = [5f], inputDeltas = new float[4];
        MaxPooling.InputDeltas<AnyWindow<MaxPoolingTests>, Store>(
            ref inputs[0], ref outputs[0], ref deltas[0], ref inputs[0], ref inputDeltas[0], 1);
        BitPatterns.AssertSame([5f, 0f, 0f, 0f], inputDeltas, "deltas");
    }

    private static void ForEachShape(Action<int> assert, params int[] rowCounts)
    {
        foreach (WindowShape shape in WindowShapes.All())
        {
            AnyWindow<MaxPoolingTests>.Shape = shape;
            foreach (int rows in rowCounts)
                assert(rows);
        }
    }

    private static void AssertLargest<W>(int rows)
        where W : struct, ISlidingWindow
    {
        WindowShape shape = WindowShape.Of<W>();
        float[] inputs = Fractions.Few(new Random(rows), rows * shape.InputLength);
        float[] expected = new float[rows * shape.OutputLength];
        for (int output = 0; output < expected.Length; output++)
            expected[output] = inputs[FirstLargest(shape, inputs, output)];

        AssertWidth<Lanes1>($"{rows} of {shape}, 32 bits");
        AssertWidth<Lanes4>($"{rows} of {shape}, 128 bits");
        AssertWidth<Lanes8>($"{rows} of {shape}, 256 bits");
        AssertWidth<Lanes16>($"{rows} of {shape}, 512 bits");
        GuardedFloats widest = new(expected.Length);
        MaxPooling.Forward<W>(ref inputs[0], ref widest.Start, rows);
        BitPatterns.AssertSame(expected, widest.Read($"{shape}"), $"{rows} of {shape}");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats outputs = new(expected.Length);
            MaxPooling.Forward<W, V>(ref inputs[0], ref outputs.Start, rows);
            BitPatterns.AssertSame(expected, outputs.Read(what), what);
        }
    }

    private static void AssertDeltas<W, E>(int rows, Func<double, double, double> epilogue)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
    {
        WindowShape shape = WindowShape.Of<W>();
        Random random = new(rows);
        float[] inputs = Fractions.Few(random, rows * shape.InputLength), outputs = new float[rows * shape.OutputLength];
        float[] deltas = Fractions.Positive(random, outputs.Length), operand = Fractions.Positive(random, inputs.Length);
        double[] sums = new double[inputs.Length];
        for (int output = 0; output < outputs.Length; output++)
        {
            int largest = FirstLargest(shape, inputs, output);
            outputs[output] = inputs[largest];
            sums[largest] += deltas[output];
        }

        double[] expected = [.. sums.Zip(operand, (sum, other) => epilogue(sum, other))];
        AssertWidth<Lanes1>($"{rows} of {shape}, 32 bits");
        AssertWidth<Lanes4>($"{rows} of {shape}, 128 bits");
        AssertWidth<Lanes8>($"{rows} of {shape}, 256 bits");
        AssertWidth<Lanes16>($"{rows} of {shape}, 512 bits");
        GuardedFloats widest = new(inputs.Length);
        MaxPooling.InputDeltas<W, E>(ref inputs[0], ref outputs[0], ref deltas[0], ref operand[0], ref widest.Start, rows);
        Fractions.AssertExact(expected, widest.Read($"{shape}"), $"{rows} of {shape}");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats inputDeltas = new(inputs.Length);
            MaxPooling.InputDeltas<W, E, V>(
                ref inputs[0], ref outputs[0], ref deltas[0], ref operand[0], ref inputDeltas.Start, rows);
            Fractions.AssertExact(expected, inputDeltas.Read(what), what);
        }
    }

    private static int FirstLargest(WindowShape shape, float[] inputs, int output) =>
        shape.Elements(output).Aggregate((largest, element) => inputs[element] > inputs[largest] ? element : largest);
}
