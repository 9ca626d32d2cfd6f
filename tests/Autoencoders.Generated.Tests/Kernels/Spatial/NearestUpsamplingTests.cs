using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class NearestUpsamplingTests
{
    [Fact]
    public void EveryPositionIsRepeated() => ForEachShape(AssertRepeats<AnyUpsampling<NearestUpsamplingTests>>, 1, 2, 7);

    [Fact]
    public void TheDeltasOfABlockAreAddedUp() =>
        ForEachShape(rows => AssertDeltas<AnyUpsampling<NearestUpsamplingTests>, Store>(rows, (sum, _) => sum), 1, 2, 7);

    [Fact]
    public void TheEpilogueFollowsTheSum() =>
        ForEachShape(rows => AssertDeltas<AnyUpsampling<NearestUpsamplingTests>, TimesTwoLess>(rows, TimesTwoLess.Of), 2);

    [Fact]
    public void ALongEpilogueIsAppliedToStoredSums() =>
        ForEachShape(rows => AssertDeltas<AnyUpsampling<NearestUpsamplingTests>, Long<TimesTwoLess>>(rows, TimesTwoLess.Of), 2);

    [Fact]
    public void ConstantsGiveTheSame()
    {
        AnyUpsampling<NearestUpsamplingTests>.Shape = new(3, 5, 24, 2, 2);
        AssertRepeats<Doubling>(3);
        AssertDeltas<Doubling, TimesTwoLess>(3, TimesTwoLess.Of);
        AssertDeltas<Doubling, Long<TimesTwoLess>>(3, TimesTwoLess.Of);
    }

    [Fact]
    public void NoRowsChangeNothing()
    {
        float[] inputs = [1f], outputs = [7f];
        NearestUpsampling.Forward<Doubling>(ref inputs[0], ref outputs[0], 0);
        NearestUpsampling.InputDeltas<Doubling, Store>(ref inputs[0], ref inputs[0], ref outputs[0], 0);
        Assert.Equal(7f, outputs[0]);
    }

    [Fact]
    public void WhatIsNoNumberIsRepeatedAsItIs()
    {
        AnyUpsampling<NearestUpsamplingTests>.Shape = new(1, 3, 1, 1, 2);
        float[] inputs = [float.NaN, float.PositiveInfinity, -0f], outputs = new float[6];
        NearestUpsampling.Forward<AnyUpsampling<NearestUpsamplingTests>>(ref inputs[0], ref outputs[0], 1);
        BitPatterns.AssertSame(
            [float.NaN, float.NaN, float.PositiveInfinity, float.PositiveInfinity, -0f, -0f], outputs, "extremes");
    }

    private static void ForEachShape(Action<int> assert, params int[] rowCounts)
    {
        foreach (UpsamplingShape shape in UpsamplingShape.All())
        {
            AnyUpsampling<NearestUpsamplingTests>.Shape = shape;
            foreach (int rows in rowCounts)
                assert(rows);
        }
    }

    private static void AssertRepeats<W>(int rows)
        where W : struct, ISlidingWindow
    {
        UpsamplingShape shape = AnyUpsampling<NearestUpsamplingTests>.Shape;
        float[] inputs = Fractions.Few(new Random(rows), rows * shape.InputLength);
        float[] expected = [.. Enumerable.Range(0, rows * shape.OutputLength).Select(output => inputs[shape.Nearest(output)])];
        AssertWidth<Lanes1>($"{rows} of {shape}, 32 bits");
        AssertWidth<Lanes4>($"{rows} of {shape}, 128 bits");
        AssertWidth<Lanes8>($"{rows} of {shape}, 256 bits");
        AssertWidth<Lanes16>($"{rows} of {shape}, 512 bits");
        GuardedFloats widest = new(expected.Length);
        NearestUpsampling.Forward<W>(ref inputs[0], ref widest.Start, rows);
        BitPatterns.AssertSame(expected, widest.Read($"{shape}"), $"{rows} of {shape}");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats outputs = new(expected.Length);
            NearestUpsampling.Forward<W, V>(ref inputs[0], ref outputs.Start, rows);
            BitPatterns.AssertSame(expected, outputs.Read(what), what);
        }
    }

    private static void AssertDeltas<W, E>(int rows, Func<double, double, double> epilogue)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
    {
        UpsamplingShape shape = AnyUpsampling<NearestUpsamplingTests>.Shape;
        Random random = new(rows);
        float[] operand = Fractions.Positive(random, rows * shape.InputLength);
        float[] deltas = Fractions.Positive(random, rows * shape.OutputLength);
        double[] sums = new double[operand.Length];
        for (int output = 0; output < deltas.Length; output++)
            sums[shape.Nearest(output)] += deltas[output];

        double[] expected = [.. sums.Zip(operand, (sum, other) => epilogue(sum, other))];
        AssertWidth<Lanes1>($"{rows} of {shape}, 32 bits");
        AssertWidth<Lanes4>($"{rows} of {shape}, 128 bits");
        AssertWidth<Lanes8>($"{rows} of {shape}, 256 bits");
        AssertWidth<Lanes16>($"{rows} of {shape}, 512 bits");
        GuardedFloats widest = new(operand.Length);
        NearestUpsampling.InputDeltas<W, E>(ref deltas[0], ref operand[0], ref widest.Start, rows);
        Fractions.AssertExact(expected, widest.Read($"{shape}"), $"{rows} of {shape}");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats inputDeltas = new(operand.Length);
            NearestUpsampling.InputDeltas<W, E, V>(ref deltas[0], ref operand[0], ref inputDeltas.Start, rows);
            Fractions.AssertExact(expected, inputDeltas.Read(what), what);
        }
    }
}
