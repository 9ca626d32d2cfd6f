using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class LinearUpsamplingTests
{
    [Fact]
    public void ValuesLieOnLinesBetweenPositions() => ForEachShape(AssertInterpolates<AnyUpsampling<LinearUpsamplingTests>>, 1, 2, 7);

    [Fact]
    public void DeltasComeBackWithTheWeightsOfTheForwardPass() =>
        ForEachShape(rows => AssertDeltas<AnyUpsampling<LinearUpsamplingTests>, Store>(rows, (sum, _) => sum), 1, 2, 7);

    [Fact]
    public void TheEpilogueFollowsTheSum() =>
        ForEachShape(rows => AssertDeltas<AnyUpsampling<LinearUpsamplingTests>, TimesTwoLess>(rows, TimesTwoLess.Of), 2);

    [Fact]
    public void ALongEpilogueIsAppliedToStoredSums() =>
        ForEachShape(rows => AssertDeltas<AnyUpsampling<LinearUpsamplingTests>, Long<TimesTwoLess>>(rows, TimesTwoLess.Of), 2);

    [Fact]
    public void ConstantsGiveTheSame()
    {
        AnyUpsampling<LinearUpsamplingTests>.Shape = new(3, 5, 24, 2, 2);
        AssertInterpolates<Doubling>(3);
        AssertDeltas<Doubling, TimesTwoLess>(3, TimesTwoLess.Of);
        AssertDeltas<Doubling, Long<TimesTwoLess>>(3, TimesTwoLess.Of);
    }

    [Fact]
    public void NoRowsChangeNothing()
    {
        float[] inputs = [1f], outputs = [7f];
        LinearUpsampling.Forward<Doubling>(ref inputs[0], ref outputs[0], 0);
        LinearUpsampling.InputDeltas<Doubling, Store>(ref inputs[0], ref inputs[0], ref outputs[0], 0);
        Assert.Equal(7f, outputs[0]);
    }

    [Fact]
    public void ThreeValuesDoubledAreWhatPyTorchMakesOfThem()
    {
        AnyUpsampling<LinearUpsamplingTests>.Shape = new(1, 3, 1, 1, 2);
        float[] inputs = [1f, 2f, 4f], outputs = new float[6];
        LinearUpsampling.Forward<AnyUpsampling<LinearUpsamplingTests>>(ref inputs[0], ref outputs[0], 1);
        BitPatterns.AssertSame([1f, 1.25f, 1.75f, 2.5f, 3.5f, 4f], outputs, "a line");
    }

    private static void ForEachShape(Action<int> assert, params int[] rowCounts)
    {
        foreach (UpsamplingShape shape in UpsamplingShape.All())
        {
            AnyUpsampling<LinearUpsamplingTests>.Shape = shape;
            foreach (int rows in rowCounts)
                assert(rows);
        }
    }

    private static void AssertInterpolates<W>(int rows)
        where W : struct, ISlidingWindow
    {
        UpsamplingShape shape = AnyUpsampling<LinearUpsamplingTests>.Shape;
        float[] inputs = Fractions.Positive(new Random(rows), rows * shape.InputLength);
        double[] expected = new double[rows * shape.OutputLength];
        for (int output = 0; output < expected.Length; output++)
            expected[output] = shape.Around(output).Sum(source => source.Weight * inputs[source.Input]);

        GuardedFloats widest = new(expected.Length);
        LinearUpsampling.Forward<W>(ref inputs[0], ref widest.Start, rows);
        Fractions.AssertClose(expected, widest.Read($"{shape}"), $"{rows} of {shape}");
        AssertWidth<Lanes1>($"{rows} of {shape}, 32 bits");
        AssertWidth<Lanes4>($"{rows} of {shape}, 128 bits");
        AssertWidth<Lanes8>($"{rows} of {shape}, 256 bits");
        AssertWidth<Lanes16>($"{rows} of {shape}, 512 bits");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats outputs = new(expected.Length);
            LinearUpsampling.Forward<W, V>(ref inputs[0], ref outputs.Start, rows);
            BitPatterns.AssertSame(widest.Read(what), outputs.Read(what), what);
        }
    }

    private static void AssertDeltas<W, E>(int rows, Func<double, double, double> epilogue)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
    {
        UpsamplingShape shape = AnyUpsampling<LinearUpsamplingTests>.Shape;
        Random random = new(rows);
        float[] operand = Fractions.Positive(random, rows * shape.InputLength);
        float[] deltas = Fractions.Positive(random, rows * shape.OutputLength);
        double[] sums = new double[operand.Length];
        for (int output = 0; output < deltas.Length; output++)
        {
            foreach ((int input, double weight) in shape.Around(output))
                sums[input] += weight * deltas[output];
        }

        GuardedFloats widest = new(operand.Length);
        LinearUpsampling.InputDeltas<W, E>(ref deltas[0], ref operand[0], ref widest.Start, rows);
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
            LinearUpsampling.InputDeltas<W, E, V>(ref deltas[0], ref operand[0], ref inputDeltas.Start, rows);
            BitPatterns.AssertSame(widest.Read(what), inputDeltas.Read(what), what);
        }
    }
}
