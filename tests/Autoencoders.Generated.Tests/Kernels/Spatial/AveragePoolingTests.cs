using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class AveragePoolingTests
{
    [Fact]
    public void EveryWindowGivesTheMeanOfWhatLiesOnTheInput() => ForEachShape(AssertMeans<AnyWindow<AveragePoolingTests>>, 1, 2, 7);

    [Fact]
    public void EveryElementGetsItsShareOfTheDelta() =>
        ForEachShape(rows => AssertDeltas<AnyWindow<AveragePoolingTests>, Store>(rows, (sum, _) => sum), 1, 2, 7);

    [Fact]
    public void TheEpilogueFollowsTheSum() =>
        ForEachShape(rows => AssertDeltas<AnyWindow<AveragePoolingTests>, TimesTwoLess>(rows, TimesTwoLess.Of), 2);

    [Fact]
    public void ALongEpilogueIsAppliedToStoredSums() =>
        ForEachShape(rows => AssertDeltas<AnyWindow<AveragePoolingTests>, Long<TimesTwoLess>>(rows, TimesTwoLess.Of), 2);

    [Fact]
    public void ConstantsGiveTheSame()
    {
        AssertMeans<SideBySide>(3);
        AssertMeans<Overlapping>(3);
        AssertDeltas<SideBySide, TimesTwoLess>(3, TimesTwoLess.Of);
        AssertDeltas<SideBySide, Long<TimesTwoLess>>(3, TimesTwoLess.Of);
        AssertDeltas<Overlapping, TimesTwoLess>(3, TimesTwoLess.Of);
    }

    [Fact]
    public void NoRowsChangeNothing()
    {
        float[] inputs = new float[SideBySide.InputChannels], outputs = [7f];
        AveragePooling.Forward<SideBySide>(ref inputs[0], ref outputs[0], 0);
        AveragePooling.InputDeltas<SideBySide, Store>(ref inputs[0], ref inputs[0], ref outputs[0], 0);
        Assert.Equal(7f, outputs[0]);
    }

    [Fact]
    public void AWindowIsAddedUpInRowMajorOrder()
    {
        // Taken by columns, or in pairs, the sum would be 4.
        float[] inputs = [1e8f, 1f, -1e8f, 3f], outputs = [0f];
        AnyWindow<AveragePoolingTests>.Shape = WindowShape.Create(2, 2, 1, (2, 2), (2, 2), Padding.Valid);
        AveragePooling.Forward<AnyWindow<AveragePoolingTests>>(ref inputs[0], ref outputs[0], 1);
        Assert.Equal((1e8f + 1f - 1e8f + 3f) / 4f, outputs[0]);
    }

    private static void ForEachShape(Action<int> assert, params int[] rowCounts)
    {
        foreach (WindowShape shape in WindowShapes.All())
        {
            AnyWindow<AveragePoolingTests>.Shape = shape;
            foreach (int rows in rowCounts)
                assert(rows);
        }
    }

    private static void AssertMeans<W>(int rows)
        where W : struct, ISlidingWindow
    {
        WindowShape shape = WindowShape.Of<W>();
        float[] inputs = Fractions.Positive(new Random(rows), rows * shape.InputLength);
        double[] expected = new double[rows * shape.OutputLength];
        for (int output = 0; output < expected.Length; output++)
            expected[output] = shape.Elements(output).Average(element => (double)inputs[element]);

        GuardedFloats widest = new(expected.Length);
        AveragePooling.Forward<W>(ref inputs[0], ref widest.Start, rows);
        Fractions.AssertClose(expected, widest.Read($"{shape}"), $"{rows} of {shape}");
        AssertWidth<Lanes1>($"{rows} of {shape}, 32 bits");
        AssertWidth<Lanes4>($"{rows} of {shape}, 128 bits");
        AssertWidth<Lanes8>($"{rows} of {shape}, 256 bits");
        AssertWidth<Lanes16>($"{rows} of {shape}, 512 bits");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats outputs = new(expected.Length);
            AveragePooling.Forward<W, V>(ref inputs[0], ref outputs.Start, rows);
            BitPatterns.AssertSame(widest.Read(what), outputs.Read(what), what);
        }
    }

    private static void AssertDeltas<W, E>(int rows, Func<double, double, double> epilogue)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
    {
        WindowShape shape = WindowShape.Of<W>();
        Random random = new(rows);
        float[] operand = Fractions.Positive(random, rows * shape.InputLength);
        float[] deltas = Fractions.Positive(random, rows * shape.OutputLength);
        double[] sums = new double[operand.Length];
        for (int output = 0; output < deltas.Length; output++)
        {
            int[] elements = [.. shape.Elements(output)];
            foreach (int element in elements)
                sums[element] += (double)deltas[output] / elements.Length;
        }

        GuardedFloats widest = new(operand.Length);
        AveragePooling.InputDeltas<W, E>(ref deltas[0], ref operand[0], ref widest.Start, rows);
        Fractions.AssertClose(
            [.. sums.Zip(operand, (sum, other) => epilogue(sum, other))], widest.Read($"{shape}"), $"{rows} of {shape}");
        AssertWidth<Lanes1>($"{rows} of {shape}, 32 bits");
        AssertWidth<Lanes4>($"{rows} of {shape}, 128 bits");
        AssertWidth<Lanes8>($"{rows} of {shape}, 256 bits");
        AssertWidth<Lanes16>($"{rows} of {shape}, 512 bits");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats inputDeltas = new(operand.Length);
            AveragePooling.InputDeltas<W, E, V>(ref deltas[0], ref operand[0], ref inputDeltas.Start, rows);
            BitPatterns.AssertSame(widest.Read(what), inputDeltas.Read(what), what);
        }
    }
}
