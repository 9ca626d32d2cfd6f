using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class BatchNormalizationBackwardTests
{
    public static TheoryData<int, int, int> Shapes => KernelShapes.RowsPositionsChannels();

    [Theory]
    [MemberData(nameof(Shapes))]
    public void GradientsAreTheSumsOverAllValuesOfAChannel(int rows, int positions, int channels)
    {
        BatchNormalizationCase batch = new(rows, positions, channels);
        GuardedFloats sums = RowSums(batch, rows, positions, channels);
        (float[] weightGradients, float[] biasGradients) = InParts(1);
        for (int parts = 2; parts < 5; parts++)
        {
            (float[] weight, float[] bias) = InParts(parts);
            BitPatterns.AssertSame(weightGradients, weight, $"weight in {parts} parts");
            BitPatterns.AssertSame(biasGradients, bias, $"bias in {parts} parts");
        }

        for (int channel = 0; channel < channels; channel++)
        {
            double[] deltas = batch.Channel(batch.Deltas, channel);
            double[] normalized = BatchNormalizationCase.Normalized(batch.Channel(batch.Inputs, channel));
            double size = deltas.Sum(Math.Abs);
            NaiveArithmetic.AssertClose(
                deltas.Zip(normalized, (d, z) => d * z).Sum(), weightGradients[channel], size, $"weight gradient {channel}");
            NaiveArithmetic.AssertClose(deltas.Sum(), biasGradients[channel], size, $"bias gradient {channel}");
        }

        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");

        (float[] Weight, float[] Bias) InParts(int parts)
        {
            GuardedFloats weight = new(channels), bias = new(channels);
            for (int part = 0; part < parts; part++)
                BatchNormalization.Gradients(ref sums.Start, ref weight.Start, ref bias.Start, rows, channels, part, parts);
            return (weight.Checked(), bias.Checked());
        }

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats others = new(rows * 2 * channels);
            BatchNormalization.RowSumsStep step = new(
                ref batch.Statistics.Start, ref batch.Inputs.Start, ref batch.Deltas.Start, ref others.Start, rows, positions, channels);
            LaneSweep.Run<BatchNormalization.RowSumsStep, V>(step, 0, channels);
            BitPatterns.AssertSame(sums.Checked(), others.Checked(), what);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void InputDeltasAreCentralDifferences(int rows, int positions, int channels)
    {
        BatchNormalizationCase batch = new(rows, positions, channels);
        GuardedFloats sums = RowSums(batch, rows, positions, channels);
        GuardedFloats weightGradients = new(channels), biasGradients = new(channels);
        BatchNormalization.Gradients(ref sums.Start, ref weightGradients.Start, ref biasGradients.Start, rows, channels, 0, 1);
        float[] plain = InputDeltas<Store>(), activated = InputDeltas<TimesDerivative<Squashed>>();
        for (int channel = 0; channel < channels; channel++)
        {
            double[] x = batch.Channel(batch.Inputs, channel), deltas = batch.Channel(batch.Deltas, channel);
            double weight = batch.Weight.Span[channel];
            double size = Math.Abs(weight) * deltas.Max(Math.Abs)
                / Math.Sqrt(BatchNormalizationCase.Variance(x) + BatchNormalizationCase.Epsilon);

            // Of many values some stand for all, others in each channel: each one costs two sums over all of them.
            int step = 1 + x.Length / 10;
            for (int position = channel % step; position < x.Length; position += step)
            {
                double expected = NaiveArithmetic.Derivative(
                    moved => BatchNormalizationCase.Normalized(moved).Zip(deltas, (value, delta) => value * weight * delta).Sum(),
                    x,
                    position);
                int i = position * channels + channel;
                double derivative = Squashed.ExactDerivative(batch.Kept.Span[i]);
                NaiveArithmetic.AssertClose(expected, plain[i], size, $"delta {i}");
                NaiveArithmetic.AssertClose(expected * derivative, activated[i], size * Math.Abs(derivative), $"delta {i} of the sum");
            }
        }

        float[] InputDeltas<TEpilogue>()
            where TEpilogue : struct, IEpilogue
        {
            // Row by row, as many threads take them, and in place.
            GuardedFloats apart = new(batch.Count), inPlace = new(batch.Deltas.Span);
            for (int row = 0; row < rows; row++)
            {
                int offset = row * positions * channels;
                BatchNormalization.InputDeltas<TEpilogue>(
                    ref batch.Weight.Start, ref batch.Statistics.Start, ref weightGradients.Start, ref biasGradients.Start,
                    ref batch.Inputs.Span[offset], ref batch.Deltas.Span[offset], ref batch.Kept.Span[offset], ref apart.Span[offset],
                    1, rows, positions, channels);
            }

            BatchNormalization.InputDeltas<TEpilogue>(
                ref batch.Weight.Start, ref batch.Statistics.Start, ref weightGradients.Start, ref biasGradients.Start,
                ref batch.Inputs.Start, ref inPlace.Start, ref batch.Kept.Start, ref inPlace.Start, rows, rows, positions, channels);
            float[] expected = apart.Checked();
            BitPatterns.AssertSame(expected, inPlace.Checked(), "in place");
            AssertWidth<TEpilogue, Lanes1>(expected, "32 bits");
            AssertWidth<TEpilogue, Lanes4>(expected, "128 bits");
            AssertWidth<TEpilogue, Lanes8>(expected, "256 bits");
            AssertWidth<TEpilogue, Lanes16>(expected, "512 bits");
            return expected;
        }

        void AssertWidth<TEpilogue, V>(float[] expected, string what)
            where TEpilogue : struct, IEpilogue
            where V : struct, ILanes<V>
        {
            GuardedFloats results = new(batch.Count);
            BatchNormalization.InputDeltasStep<TEpilogue> step = new(
                ref batch.Weight.Start, ref batch.Statistics.Start, ref weightGradients.Start, ref biasGradients.Start,
                ref batch.Inputs.Start, ref batch.Deltas.Start, ref batch.Kept.Start, ref results.Start,
                rows * positions, rows * positions, channels);
            LaneSweep.Run<BatchNormalization.InputDeltasStep<TEpilogue>, V>(step, 0, channels);
            BitPatterns.AssertSame(expected, results.Checked(), what);
        }
    }

    private static GuardedFloats RowSums(BatchNormalizationCase batch, int rows, int positions, int channels)
    {
        GuardedFloats sums = new(rows * 2 * channels);
        BatchNormalization.RowSums(
            ref batch.Statistics.Start, ref batch.Inputs.Start, ref batch.Deltas.Start, ref sums.Start, rows, positions, channels);
        return sums;
    }
}
