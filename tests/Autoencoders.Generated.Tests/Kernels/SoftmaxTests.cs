using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class SoftmaxTests
{
    public static TheoryData<int, int> Shapes => KernelShapes.PositionsChannels();

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ForwardIsTheFormula(int positions, int channels)
    {
        // From -100 to 100, where the exponentials themselves would overflow.
        GuardedFloats sums = new(Array.ConvertAll(BitPatterns.Random(new Random(1), positions * channels), x => 100f * x));
        GuardedFloats outputs = new(positions * channels), inPlace = new(sums.Span);
        Softmax.Forward(ref sums.Start, ref outputs.Start, positions, channels);
        Softmax.Forward(ref inPlace.Start, ref inPlace.Start, positions, channels);
        float[] actual = outputs.Checked();
        BitPatterns.AssertSame(actual, inPlace.Checked(), "in place");
        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");
        for (int position = 0; position < positions; position++)
        {
            double[] expected = Exact(NaiveArithmetic.ToDoubles(sums.Span.Slice(position * channels, channels).ToArray()));
            for (int channel = 0; channel < channels; channel++)
            {
                // Exponentials below the normal range of floats are zero.
                int i = position * channels + channel;
                NaiveArithmetic.AssertClose(expected[channel], actual[i], Math.Max(expected[channel], 1e-32), $"output {i}");
            }
        }

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats results = new(positions * channels);
            Softmax.Forward<V>(ref sums.Start, ref results.Start, positions, channels);
            BitPatterns.AssertSame(actual, results.Checked(), what);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void InputDeltasAreCentralDifferences(int positions, int channels)
    {
        float[] sums = Array.ConvertAll(BitPatterns.Random(new Random(2), positions * channels), x => 3f * x);
        GuardedFloats outputs = new(sums), deltas = new(BitPatterns.Random(new Random(3), positions * channels));
        Softmax.Forward(ref outputs.Start, ref outputs.Start, positions, channels);
        GuardedFloats inPlace = new(deltas.Span);
        Softmax.InputDeltas(ref outputs.Start, ref inPlace.Start, positions, channels);
        float[] actual = inPlace.Checked();
        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");
        for (int position = 0; position < positions; position++)
        {
            double[] x = NaiveArithmetic.ToDoubles(sums.AsSpan(position * channels, channels).ToArray());
            double[] delta = NaiveArithmetic.ToDoubles(deltas.Span.Slice(position * channels, channels).ToArray());
            double[] y = Exact(x);

            // Of many channels some stand for all, others in each position: each one costs two sums over all of them.
            int step = 1 + channels / 10;
            for (int channel = position % step; channel < channels; channel += step)
            {
                double expected = NaiveArithmetic.Derivative(
                    moved => Exact(moved).Select((value, c) => value * delta[c]).Sum(), x, channel);
                int i = position * channels + channel;
                NaiveArithmetic.AssertClose(expected, actual[i], y[channel], $"delta {i}");
            }
        }

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats results = new(deltas.Span);
            Softmax.InputDeltas<V>(ref outputs.Start, ref results.Start, positions, channels);
            BitPatterns.AssertSame(actual, results.Checked(), what);
        }
    }

    [Fact]
    public void WhatHasNoSoftmaxIsNotANumberInItsPositionAlone()
    {
        const float Infinity = float.PositiveInfinity;
        float[] x = [1f, 2f, float.NaN, 1f, Infinity, 1f, -Infinity, -Infinity, -Infinity, -Infinity, 5f, -Infinity];
        Softmax.Forward(ref x[0], ref x[0], 4, 3);
        Assert.All(x[..9], value => Assert.True(float.IsNaN(value)));
        Assert.Equal([0f, 1f, 0f], x[9..]);
    }

    private static double[] Exact(double[] x)
    {
        double maximum = x.Max();
        double[] exponentials = Array.ConvertAll(x, value => Math.Exp(value - maximum));
        double sum = exponentials.Sum();
        return Array.ConvertAll(exponentials, value => value / sum);
    }
}
