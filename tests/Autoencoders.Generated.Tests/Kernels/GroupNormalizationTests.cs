using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class GroupNormalizationTests
{
    private const float Epsilon = 1e-3f;

    private const int Samples = 2;

    /// <summary>Positions, channels and groups: less than a register, several registers and a rest, several blocks of sums.</summary>
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 1 }, { 1, 6, 2 }, { 2, 6, 6 }, { 49, 8, 1 }, { 49, 12, 4 }, { 4, 34, 2 }, { 3, 51, 3 }, { 1, 390, 2 }, { 5, 130, 1 },
    };

    private sealed class Case(int positions, int channels, int groups)
    {
        public int Length { get; } = Samples * positions * channels;

        public GuardedFloats Weight { get; } = new(BitPatterns.Random(new Random(1), channels));

        public GuardedFloats Bias { get; } = new(BitPatterns.Random(new Random(2), channels));

        public GuardedFloats Inputs { get; } =
            new(Array.ConvertAll(BitPatterns.Random(new Random(3), Samples * positions * channels), x => 2f * x + 3f));

        public GuardedFloats Deltas { get; } = new(BitPatterns.Random(new Random(4), Samples * positions * channels));

        public GuardedFloats Kept { get; } = new(BitPatterns.Random(new Random(5), Samples * positions * channels));

        /// <summary>The places of each group of each sample.</summary>
        public int[][] Groups() =>
        [
            .. Enumerable.Range(0, Length)
                .GroupBy(i => (i / (positions * channels), i % channels / (channels / groups)))
                .Select(group => group.ToArray()),
        ];
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ForwardIsTheFormula(int positions, int channels, int groups)
    {
        Case data = new(positions, channels, groups);
        float[] outputs = EveryWidth<Unchanged>(), activated = EveryWidth<Squashed>();
        foreach (int[] group in data.Groups())
        {
            double[] normalized = Normalized(Of(data.Inputs, group));
            for (int i = 0; i < group.Length; i++)
            {
                double expected = normalized[i] * data.Weight.Span[group[i] % channels] + data.Bias.Span[group[i] % channels];
                NaiveArithmetic.AssertClose(expected, outputs[group[i]], Math.Max(1, Math.Abs(expected)), $"output {group[i]}");
                NaiveArithmetic.AssertClose(Squashed.Exact(expected), activated[group[i]], 1, $"activation {group[i]}");
            }
        }

        float[] EveryWidth<TActivation>()
            where TActivation : struct, IActivation
        {
            ForwardKernel[] kernels =
            [
                GroupNormalization.Forward<TActivation>,
                GroupNormalization.Forward<TActivation, Lanes1>,
                GroupNormalization.Forward<TActivation, Lanes4>,
                GroupNormalization.Forward<TActivation, Lanes8>,
                GroupNormalization.Forward<TActivation, Lanes16>,
            ];
            return AssertAllSame(kernels, kernel =>
            {
                GuardedFloats apart = new(data.Length), inPlace = new(data.Inputs.Span);
                kernel(
                    ref data.Weight.Start, ref data.Bias.Start, ref data.Inputs.Start, ref apart.Start,
                    Samples, positions, channels, groups, Epsilon);
                kernel(
                    ref data.Weight.Start, ref data.Bias.Start, ref inPlace.Start, ref inPlace.Start,
                    Samples, positions, channels, groups, Epsilon);
                BitPatterns.AssertSame(apart.Checked(), inPlace.Checked(), "in place");
                return apart.Checked();
            });
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void InputDeltasAreCentralDifferences(int positions, int channels, int groups)
    {
        Case data = new(positions, channels, groups);
        float[] plain = EveryWidth<Store>(), activated = EveryWidth<TimesDerivative<Squashed>>();
        foreach (int[] group in data.Groups())
        {
            double[] x = Of(data.Inputs, group);
            double[] weighted = [.. group.Select(i => (double)data.Weight.Span[i % channels] * data.Deltas.Span[i])];
            double size = weighted.Max(Math.Abs) * Inverse(x);

            // Of many values some stand for all: each one costs two sums over all of them.
            for (int i = 0; i < group.Length; i += 1 + group.Length / 10)
            {
                double expected = NaiveArithmetic.Derivative(
                    moved => Normalized(moved).Zip(weighted, (value, factor) => value * factor).Sum(), x, i);
                double derivative = Squashed.ExactDerivative(data.Kept.Span[group[i]]);
                NaiveArithmetic.AssertClose(expected, plain[group[i]], size, $"delta {group[i]}");
                NaiveArithmetic.AssertClose(
                    expected * derivative, activated[group[i]], size * Math.Abs(derivative), $"delta {group[i]} of the sum");
            }
        }

        float[] EveryWidth<TEpilogue>()
            where TEpilogue : struct, IEpilogue
        {
            InputDeltasKernel[] kernels =
            [
                GroupNormalization.InputDeltas<TEpilogue>,
                GroupNormalization.InputDeltas<TEpilogue, Lanes1>,
                GroupNormalization.InputDeltas<TEpilogue, Lanes4>,
                GroupNormalization.InputDeltas<TEpilogue, Lanes8>,
                GroupNormalization.InputDeltas<TEpilogue, Lanes16>,
            ];
            return AssertAllSame(kernels, kernel =>
            {
                GuardedFloats apart = new(data.Length), inPlace = new(data.Deltas.Span);
                kernel(
                    ref data.Weight.Start, ref data.Inputs.Start, ref data.Deltas.Start, ref data.Kept.Start, ref apart.Start,
                    Samples, positions, channels, groups, Epsilon);
                kernel(
                    ref data.Weight.Start, ref data.Inputs.Start, ref inPlace.Start, ref data.Kept.Start, ref inPlace.Start,
                    Samples, positions, channels, groups, Epsilon);
                BitPatterns.AssertSame(apart.Checked(), inPlace.Checked(), "in place");
                return apart.Checked();
            });
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void GradientsAreTheSumsOverSamplesAndPositions(int positions, int channels, int groups)
    {
        Case data = new(positions, channels, groups);
        (float[] weightGradients, float[] biasGradients) = InParts(1);
        for (int parts = 2; parts < 5; parts++)
        {
            (float[] otherWeight, float[] otherBias) = InParts(parts);
            BitPatterns.AssertSame(weightGradients, otherWeight, $"weight in {parts} parts");
            BitPatterns.AssertSame(biasGradients, otherBias, $"bias in {parts} parts");
        }

        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");
        double[] weight = new double[channels], bias = new double[channels], size = new double[channels];
        foreach (int[] group in data.Groups())
        {
            foreach ((int i, double normalized) in group.Zip(Normalized(Of(data.Inputs, group))))
            {
                weight[i % channels] += data.Deltas.Span[i] * normalized;
                bias[i % channels] += data.Deltas.Span[i];
                size[i % channels] += Math.Abs(data.Deltas.Span[i]);
            }
        }

        for (int channel = 0; channel < channels; channel++)
        {
            NaiveArithmetic.AssertClose(weight[channel], weightGradients[channel], size[channel], $"weight gradient {channel}");
            NaiveArithmetic.AssertClose(bias[channel], biasGradients[channel], size[channel], $"bias gradient {channel}");
        }

        (float[] Weight, float[] Bias) InParts(int parts)
        {
            GuardedFloats weight = new(channels), bias = new(channels);
            for (int part = 0; part < parts; part++)
            {
                GroupNormalization.Gradients(
                    ref data.Inputs.Start, ref data.Deltas.Start, ref weight.Start, ref bias.Start,
                    Samples, positions, channels, groups, Epsilon, part, parts);
            }

            return (weight.Checked(), bias.Checked());
        }

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats weight = new(channels), bias = new(channels);
            GroupNormalization.Gradients<V>(
                ref data.Inputs.Start, ref data.Deltas.Start, ref weight.Start, ref bias.Start,
                Samples, positions, channels, groups, Epsilon, new Partition(0, channels));
            BitPatterns.AssertSame(weightGradients, weight.Checked(), $"weight, {what}");
            BitPatterns.AssertSame(biasGradients, bias.Checked(), $"bias, {what}");
        }
    }

    [Fact]
    public void AnOffsetDoesNotHideTheDeviation()
    {
        float[] weight = [1f, 1f], bias = new float[2], inputs = new float[16], outputs = new float[16];
        for (int i = 0; i < 16; i++)
            inputs[i] = 65536f + i;
        GroupNormalization.Forward<Unchanged>(ref weight[0], ref bias[0], ref inputs[0], ref outputs[0], 1, 8, 2, 1, Epsilon);
        double[] expected = Normalized(NaiveArithmetic.ToDoubles(inputs));
        for (int i = 0; i < 16; i++)
            NaiveArithmetic.AssertClose(expected[i], outputs[i], 1, $"output {i}");
    }

    [Fact]
    public void WithoutSamplesTheGradientsAreZero()
    {
        float[] weight = [7f, 7f], bias = [7f, 7f], none = [0f];
        GroupNormalization.Gradients(ref none[0], ref none[0], ref weight[0], ref bias[0], 0, 3, 2, 1, Epsilon, 0, 1);
        Assert.All(weight, gradient => Assert.Equal(0f, gradient));
        Assert.All(bias, gradient => Assert.Equal(0f, gradient));
    }

    private delegate void ForwardKernel(
        ref float weight, ref float bias, ref float inputs, ref float outputs,
        nint samples, nint positions, nint channels, nint groups, float epsilon);

    private delegate void InputDeltasKernel(
        ref float weight, ref float inputs, ref float deltas, ref float operand, ref float inputDeltas,
        nint samples, nint positions, nint channels, nint groups, float epsilon);

    private static float[] AssertAllSame<TKernel>(TKernel[] kernels, Func<TKernel, float[]> run)
    {
        float[] expected = run(kernels[0]);
        foreach (TKernel kernel in kernels[1..])
            BitPatterns.AssertSame(expected, run(kernel), "another width");
        return expected;
    }

    private static double[] Of(GuardedFloats tensor, int[] places) => Array.ConvertAll(places, i => (double)tensor.Span[i]);

    private static double Inverse(double[] x)
    {
        double mean = x.Average();
        return 1 / Math.Sqrt(x.Average(value => (value - mean) * (value - mean)) + Epsilon);
    }

    private static double[] Normalized(double[] x)
    {
        double mean = x.Average(), inverse = Inverse(x);
        return Array.ConvertAll(x, value => (value - mean) * inverse);
    }
}
