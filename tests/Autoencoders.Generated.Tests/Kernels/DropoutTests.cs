using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class DropoutTests
{
    private const ulong Key = 20_26;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(7, 33)]
    [InlineData(7, 130)]
    [InlineData(3, 6371)]
    public void AnElementIsKeptByKeyAndIndexAlone(int rows, int length)
    {
        const float Rate = 0.3f;
        GuardedFloats inputs = new(Array.ConvertAll(BitPatterns.Random(new Random(1), rows * length), x => x + 2f));
        float[] expected = new float[rows * length];
        for (int i = 0; i < expected.Length; i++)
        {
            ulong bits = CounterRandom.Mix(CounterRandom.Mix(Key) + ((ulong)i / 2 + 1) * CounterRandom.GoldenGamma);
            uint half = (uint)(i % 2 == 0 ? bits : bits >> 32);
            expected[i] = half < Rate * 4294967296.0 ? 0f : inputs.Span[i] * (1f / (1f - Rate));
        }

        GuardedFloats whole = new(rows * length), rowByRow = new(rows * length), inPlace = new(inputs.Span);
        Dropout.Forward(ref inputs.Start, ref whole.Start, 0, rows, length, Rate, Key);
        Dropout.Forward(ref inPlace.Start, ref inPlace.Start, 0, rows, length, Rate, Key);
        for (int row = 0; row < rows; row++)
        {
            Dropout.Forward(
                ref inputs.Span[row * length], ref rowByRow.Span[row * length], row, 1, length, Rate, Key);
        }

        BitPatterns.AssertSame(expected, whole.Checked(), "all rows");
        BitPatterns.AssertSame(expected, rowByRow.Checked(), "row by row");
        BitPatterns.AssertSame(expected, inPlace.Checked(), "in place");
        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats results = new(rows * length);
            Dropout.Mask<Store, V>(ref inputs.Start, ref inputs.Start, ref results.Start, 0, rows * length, Rate, Key);
            BitPatterns.AssertSame(expected, results.Checked(), what);
        }
    }

    [Fact]
    public void InputDeltasPassWhereTheForwardPassKept()
    {
        const int Rows = 5, Length = 67;
        const float Rate = 0.4f;
        float[] ones = new float[Rows * Length];
        Array.Fill(ones, 1f);
        GuardedFloats mask = new(ones), kept = new(BitPatterns.Random(new Random(1), Rows * Length));
        GuardedFloats deltas = new(BitPatterns.Random(new Random(2), Rows * Length)), inputDeltas = new(Rows * Length);
        Dropout.Forward(ref mask.Start, ref mask.Start, 3, Rows, Length, Rate, Key);
        Dropout.InputDeltas<TimesDerivative<Squashed>>(
            ref deltas.Start, ref kept.Start, ref inputDeltas.Start, 3, Rows, Length, Rate, Key);
        float[] actual = inputDeltas.Checked();
        for (int i = 0; i < actual.Length; i++)
        {
            double expected = (double)mask.Span[i] * deltas.Span[i] * Squashed.ExactDerivative(kept.Span[i]);
            NaiveArithmetic.AssertClose(expected, actual[i], Math.Abs(expected), $"delta {i}");
        }
    }

    [Fact]
    public void ARateOfZeroKeepsAll()
    {
        float[] inputs = BitPatterns.Random(new Random(1), 5000), outputs = new float[5000];
        Dropout.Forward(ref inputs[0], ref outputs[0], 0, 50, 100, 0f, Key);
        BitPatterns.AssertSame(inputs, outputs, "kept");
    }

    [Theory]
    [InlineData(0.1f)]
    [InlineData(0.5f)]
    [InlineData(0.9f)]
    [InlineData(0.99999994f)]
    public void TheRateIsThePartThatIsDropped(float rate)
    {
        // Within 4 standard deviations, for elements, for pairs of neighbors and for pairs in neighboring rows and under other keys.
        const int Rows = 100, Length = 10_000, Count = Rows * Length;
        float[] ones = new float[Count];
        Array.Fill(ones, 1f);
        bool[] dropped = Dropped(Key), next = Dropped(Key + 1), apart = Dropped(unchecked(Key + CounterRandom.GoldenGamma));
        AssertShare(rate, dropped.Count(value => value), "dropped");
        AssertShare((double)rate * rate, Enumerable.Range(0, Count - 1).Count(i => dropped[i] && dropped[i + 1]), "both neighbors");
        AssertShare((double)rate * rate, Enumerable.Range(0, Count - 2).Count(i => dropped[i] && dropped[i + 2]), "both of two pairs");
        AssertShare((double)rate * rate, Enumerable.Range(0, Count).Count(i => dropped[i] && next[i]), "under the next key");
        AssertShare((double)rate * rate, Enumerable.Range(0, Count - 2).Count(i => dropped[i + 2] && apart[i]), "under a shifted key");

        bool[] Dropped(ulong key)
        {
            float[] outputs = new float[Count];
            Dropout.Forward(ref ones[0], ref outputs[0], 0, Rows, Length, rate, key);
            return Array.ConvertAll(outputs, value => value == 0f);
        }

        void AssertShare(double share, int actual, string what)
        {
            double deviation = Math.Sqrt(Count * share * (1 - share));
            Assert.True(Math.Abs(actual - Count * share) <= 4 * deviation + 2, $"{what}: {actual} instead of {Count * share}");
        }
    }

    [Fact]
    public void WhatIsDroppedIsZeroEvenIfItWasNotFinite()
    {
        float[] inputs = new float[1000];
        Array.Fill(inputs, float.NaN);
        Dropout.Forward(ref inputs[0], ref inputs[0], 0, 1, 1000, 0.5f, Key);
        Assert.Contains(0f, inputs);
        Assert.All(inputs, value => Assert.True(value == 0f || float.IsNaN(value)));
    }
}
