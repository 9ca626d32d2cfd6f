using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class LayerNormalizationTests
{
    private const float Epsilon = 1e-3f;

    public static TheoryData<int, int> Shapes => KernelShapes.PositionsChannels();

    private sealed class Case(int positions, int channels)
    {
        public GuardedFloats Weight { get; } = new(BitPatterns.Random(new Random(1), channels));

        public GuardedFloats Bias { get; } = new(BitPatterns.Random(new Random(2), channels));

        public GuardedFloats Inputs { get; } =
            new(Array.ConvertAll(BitPatterns.Random(new Random(3), positions * channels), x => 2f * x + 3f));

        public GuardedFloats Deltas { get; } = new(BitPatterns.Random(new Random(4), positions * channels));

        public GuardedFloats Kept { get; } = new(BitPatterns.Random(new Random(5), positions * channels));

        public double[] Position(GuardedFloats tensor, int position) =>
            NaiveArithmetic.ToDoubles(tensor.Span.Slice(position * channels, channels).ToArray());
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ForwardIsTheFormula(int positions, int channels)
    {
        Case data = new(positions, channels);
        float[] outputs = EveryWidth<Unchanged>(), activated = EveryWidth<Squashed>();
        for (int position = 0; position < positions; position++)
        {
            double[] normalized = Normalized(data.Position(data.Inputs, position));
            for (int channel = 0; channel < channels; channel++)
            {
                double expected = normalized[channel] * data.Weight.Span[channel] + data.Bias.Span[channel];
                int i = position * channels + channel;
                NaiveArithmetic.AssertClose(expected, outputs[i], Math.Max(1, Math.Abs(expected)), $"output {i}");
                NaiveArithmetic.AssertClose(Squashed.Exact(expected), activated[i], 1, $"activation {i}");
            }
        }

        float[] EveryWidth<TActivation>()
            where TActivation : struct, IActivation
        {
            ForwardKernel[] kernels =
            [
                LayerNormalization.Forward<TActivation>,
                LayerNormalization.Forward<TActivation, Lanes1>,
                LayerNormalization.Forward<TActivation, Lanes4>,
                LayerNormalization.Forward<TActivation, Lanes8>,
                LayerNormalization.Forward<TActivation, Lanes16>,
            ];
            return AssertAllSame(kernels, kernel =>
            {
                GuardedFloats outputs = new(positions * channels);
                kernel(
                    ref data.Weight.Start, ref data.Bias.Start, ref data.Inputs.Start, ref outputs.Start, positions, channels, Epsilon);
                return outputs.Checked();
            });
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void InputDeltasAreCentralDifferences(int positions, int channels)
    {
        Case data = new(positions, channels);
        float[] plain = EveryWidth<Store>(), activated = EveryWidth<TimesDerivative<Squashed>>();
        double[] weight = NaiveArithmetic.ToDoubles(data.Weight.Span.ToArray());
        for (int position = 0; position < positions; position++)
        {
            double[] x = data.Position(data.Inputs, position), deltas = data.Position(data.Deltas, position);
            double size = deltas.Zip(weight, (delta, w) => Math.Abs(delta * w)).Max() * Inverse(x);

            // Of many channels some stand for all, others in each position: each one costs two sums over all of them.
            int step = 1 + channels / 10;
            for (int channel = position % step; channel < channels; channel += step)
            {
                double expected = NaiveArithmetic.Derivative(
                    moved => Normalized(moved).Select((value, c) => value * weight[c] * deltas[c]).Sum(), x, channel);
                int i = position * channels + channel;
                double derivative = Squashed.ExactDerivative(data.Kept.Span[i]);
                NaiveArithmetic.AssertClose(expected, plain[i], size, $"delta {i}");
                NaiveArithmetic.AssertClose(expected * derivative, activated[i], size * Math.Abs(derivative), $"delta {i} of the sum");
            }
        }

        float[] EveryWidth<TEpilogue>()
            where TEpilogue : struct, IEpilogue
        {
            InputDeltasKernel[] kernels =
            [
                LayerNormalization.InputDeltas<TEpilogue>,
                LayerNormalization.InputDeltas<TEpilogue, Lanes1>,
                LayerNormalization.InputDeltas<TEpilogue, Lanes4>,
                LayerNormalization.InputDeltas<TEpilogue, Lanes8>,
                LayerNormalization.InputDeltas<TEpilogue, Lanes16>,
            ];
            return AssertAllSame(kernels, kernel =>
            {
                GuardedFloats apart = new(positions * channels), inPlace = new(data.Deltas.Span);
                kernel(
                    ref data.Weight.Start, ref data.Inputs.Start, ref data.Deltas.Start, ref data.Kept.Start, ref apart.Start,
                    positions, channels, Epsilon);
                kernel(
                    ref data.Weight.Start, ref data.Inputs.Start, ref inPlace.Start, ref data.Kept.Start, ref inPlace.Start,
                    positions, channels, Epsilon);
                BitPatterns.AssertSame(apart.Checked(), inPlace.Checked(), "in place");
                return apart.Checked();
            });
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void GradientsAreTheSumsOverPositions(int positions, int channels)
    {
        Case data = new(positions, channels);
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
        double[][] deltas = [.. Enumerable.Range(0, positions).Select(position => data.Position(data.Deltas, position))];
        double[][] normalized = [.. Enumerable.Range(0, positions).Select(position => Normalized(data.Position(data.Inputs, position)))];
        for (int channel = 0; channel < channels; channel++)
        {
            double[] terms = [.. deltas.Zip(normalized, (d, z) => d[channel] * z[channel])];
            NaiveArithmetic.AssertClose(
                terms.Sum(), weightGradients[channel], deltas.Sum(d => Math.Abs(d[channel])), $"weight gradient {channel}");
            NaiveArithmetic.AssertClose(
                deltas.Sum(d => d[channel]), biasGradients[channel], deltas.Sum(d => Math.Abs(d[channel])), $"bias gradient {channel}");
        }

        (float[] Weight, float[] Bias) InParts(int parts)
        {
            GuardedFloats weight = new(channels), bias = new(channels);
            for (int part = 0; part < parts; part++)
            {
                LayerNormalization.Gradients(
                    ref data.Inputs.Start, ref data.Deltas.Start, ref weight.Start, ref bias.Start,
                    positions, channels, Epsilon, part, parts);
            }

            return (weight.Checked(), bias.Checked());
        }

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats weight = new(channels), bias = new(channels);
            LayerNormalization.Gradients<V>(
                ref data.Inputs.Start, ref data.Deltas.Start, ref weight.Start, ref bias.Start,
                positions, channels, Epsilon, new Partition(0, channels));
            BitPatterns.AssertSame(weightGradients, weight.Checked(), $"weight, {what}");
            BitPatterns.AssertSame(biasGradients, bias.Checked(), $"bias, {what}");
        }
    }

    [Fact]
    public void AnOffsetDoesNotHideTheDeviation()
    {
        float[] weight = new float[16], bias = new float[16], inputs = new float[16], outputs = new float[16];
        Array.Fill(weight, 1f);
        for (int channel = 0; channel < 16; channel++)
            inputs[channel] = 65536f + channel;
        LayerNormalization.Forward<Unchanged>(ref weight[0], ref bias[0], ref inputs[0], ref outputs[0], 1, 16, Epsilon);
        double[] expected = Normalized(NaiveArithmetic.ToDoubles(inputs));
        for (int channel = 0; channel < 16; channel++)
            NaiveArithmetic.AssertClose(expected[channel], outputs[channel], 1, $"output {channel}");
    }

    [Fact]
    public void AConstantPositionIsTheBias()
    {
        float[] weight = [3f, 4f, 5f], bias = [1f, 2f, 3f], inputs = [0.1f, 0.1f, 0.1f], outputs = new float[3];
        LayerNormalization.Forward<Unchanged>(ref weight[0], ref bias[0], ref inputs[0], ref outputs[0], 1, 3, 1e-5f);
        for (int channel = 0; channel < 3; channel++)
            NaiveArithmetic.AssertClose(bias[channel], outputs[channel], 1, $"output {channel}");
    }

    [Fact]
    public void WithoutPositionsTheGradientsAreZero()
    {
        float[] weight = [7f, 7f], bias = [7f, 7f], none = [0f];
        LayerNormalization.Gradients(ref none[0], ref none[0], ref weight[0], ref bias[0], 0, 2, Epsilon, 0, 1);
        Assert.All(weight, gradient => Assert.Equal(0f, gradient));
        Assert.All(bias, gradient => Assert.Equal(0f, gradient));
    }

    private delegate void ForwardKernel(
        ref float weight, ref float bias, ref float inputs, ref float outputs, nint positions, nint channels, float epsilon);

    private delegate void InputDeltasKernel(
        ref float weight, ref float inputs, ref float deltas, ref float operand, ref float inputDeltas,
        nint positions, nint channels, float epsilon);

    private static float[] AssertAllSame<TKernel>(TKernel[] kernels, Func<TKernel, float[]> run)
    {
        float[] expected = run(kernels[0]);
        foreach (TKernel kernel in kernels[1..])
            BitPatterns.AssertSame(expected, run(kernel), "another width");
        return expected;
    }

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
