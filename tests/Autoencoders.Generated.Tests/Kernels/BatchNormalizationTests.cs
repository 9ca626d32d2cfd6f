using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class BatchNormalizationTests
{
    private const float Epsilon = BatchNormalizationCase.Epsilon;

    public static TheoryData<int, int, int> Shapes => KernelShapes.RowsPositionsChannels();

    [Theory]
    [MemberData(nameof(Shapes))]
    public void StatisticsAreThoseOfAllValuesOfAChannel(int rows, int positions, int channels)
    {
        BatchNormalizationCase batch = new(rows, positions, channels);
        float[] moments = batch.Moments.Checked(), statistics = batch.Statistics.Checked();
        for (int channel = 0; channel < channels; channel++)
        {
            for (int row = 0; row < rows; row++)
            {
                double[] values = batch.Channel(batch.Inputs, channel)[(row * positions)..((row + 1) * positions)];
                double rowMean = values.Average(), squares = values.Sum(x => (x - rowMean) * (x - rowMean));
                NaiveArithmetic.AssertClose(rowMean, moments[2 * row * channels + channel], Math.Abs(rowMean), "the mean of a row");
                NaiveArithmetic.AssertClose(squares, moments[(2 * row + 1) * channels + channel], squares, "the squares of a row");
            }

            double[] x = batch.Channel(batch.Inputs, channel);
            double mean = x.Average(), variance = BatchNormalizationCase.Variance(x), inverse = 1 / Math.Sqrt(variance + Epsilon);
            NaiveArithmetic.AssertClose(mean, statistics[channel], Math.Abs(mean), "the mean");
            NaiveArithmetic.AssertClose(inverse, statistics[channels + channel], inverse, "the inverse deviation");
            NaiveArithmetic.AssertClose(variance, statistics[2 * channels + channel], variance, "the variance");
        }

        for (int parts = 1; parts < 5; parts++)
        {
            GuardedFloats inParts = new(3 * channels);
            for (int part = 0; part < parts; part++)
            {
                BatchNormalization.Statistics(
                    ref batch.Moments.Start, ref inParts.Start, rows, positions, channels, Epsilon, part, parts);
            }

            BitPatterns.AssertSame(statistics, inParts.Checked(), $"{parts} parts");
        }

        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats otherMoments = new(rows * 2 * channels), otherStatistics = new(3 * channels);
            LaneSweep.Run<BatchNormalization.RowMomentsStep, V>(
                new(ref batch.Inputs.Start, ref otherMoments.Start, rows, positions, channels), 0, channels);
            LaneSweep.Run<BatchNormalization.StatisticsStep, V>(
                new(ref batch.Moments.Start, ref otherStatistics.Start, rows, positions, channels, Epsilon), 0, channels);
            BitPatterns.AssertSame(moments, otherMoments.Checked(), what);
            BitPatterns.AssertSame(statistics, otherStatistics.Checked(), what);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ForwardIsTheFormula(int rows, int positions, int channels)
    {
        BatchNormalizationCase batch = new(rows, positions, channels);
        float[] outputs = Outputs<Unchanged>(), activated = Outputs<Squashed>();
        for (int channel = 0; channel < channels; channel++)
        {
            double[] normalized = BatchNormalizationCase.Normalized(batch.Channel(batch.Inputs, channel));
            for (int position = 0; position < rows * positions; position++)
            {
                double expected = normalized[position] * batch.Weight.Span[channel] + batch.Bias.Span[channel];
                int i = position * channels + channel;
                NaiveArithmetic.AssertClose(expected, outputs[i], Math.Max(1, Math.Abs(expected)), $"output {i}");
                NaiveArithmetic.AssertClose(Squashed.Exact(expected), activated[i], 1, $"activation {i}");
            }
        }

        float[] Outputs<TActivation>()
            where TActivation : struct, IActivation
        {
            GuardedFloats outputs = new(batch.Count), inPlace = new(batch.Inputs.Span);
            BatchNormalization.Forward<TActivation>(
                ref batch.Weight.Start, ref batch.Bias.Start, ref batch.Statistics.Start, ref batch.Inputs.Start, ref outputs.Start,
                rows, positions, channels);
            BatchNormalization.Forward<TActivation>(
                ref batch.Weight.Start, ref batch.Bias.Start, ref batch.Statistics.Start, ref inPlace.Start, ref inPlace.Start,
                rows, positions, channels);
            float[] expected = outputs.Checked();
            BitPatterns.AssertSame(expected, inPlace.Checked(), "in place");
            AssertWidth<TActivation, Lanes1>(expected, "32 bits");
            AssertWidth<TActivation, Lanes4>(expected, "128 bits");
            AssertWidth<TActivation, Lanes8>(expected, "256 bits");
            AssertWidth<TActivation, Lanes16>(expected, "512 bits");
            return expected;
        }

        void AssertWidth<TActivation, V>(float[] expected, string what)
            where TActivation : struct, IActivation
            where V : struct, ILanes<V>
        {
            GuardedFloats outputs = new(batch.Count);
            BatchNormalization.ForwardStep<TActivation> step = new(
                ref batch.Weight.Start, ref batch.Bias.Start, ref batch.Statistics.Start, ref batch.Inputs.Start, ref outputs.Start,
                rows * positions, channels);
            LaneSweep.Run<BatchNormalization.ForwardStep<TActivation>, V>(step, 0, channels);
            BitPatterns.AssertSame(expected, outputs.Checked(), what);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(16, 1)]
    [InlineData(7, 49)]
    public void AnOffsetDoesNotHideTheDeviation(int rows, int positions)
    {
        GuardedFloats inputs = new(rows * positions), moments = new(rows * 2), statistics = new(3);
        for (int i = 0; i < rows * positions; i++)
            inputs.Span[i] = 4096f + i % 17;
        BatchNormalization.RowMoments(ref inputs.Start, ref moments.Start, rows, positions, 1);
        BatchNormalization.Statistics(ref moments.Start, ref statistics.Start, rows, positions, 1, Epsilon, 0, 1);
        double variance = BatchNormalizationCase.Variance(NaiveArithmetic.ToDoubles(inputs.Checked()));
        NaiveArithmetic.AssertClose(variance, statistics.Span[2], variance, "the variance");
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 2, 3)]
    [InlineData(7, 49, 130)]
    public void RunningStatisticsMoveTowardsTheUnbiasedOnes(int rows, int positions, int channels)
    {
        const float Momentum = 0.1f;
        BatchNormalizationCase batch = new(rows, positions, channels);
        GuardedFloats means = new(batch.RunningMean.Span), variances = new(batch.RunningVariance.Span);
        BatchNormalization.UpdateRunning(
            ref batch.Statistics.Start, ref means.Start, ref variances.Start, rows, positions, channels, Momentum);
        float[] movedMeans = means.Checked(), movedVariances = variances.Checked();
        int values = rows * positions;
        for (int channel = 0; channel < channels; channel++)
        {
            double[] x = batch.Channel(batch.Inputs, channel);
            double unbiased = values == 1 ? 0 : BatchNormalizationCase.Variance(x) * values / (values - 1);
            double mean = (1 - (double)Momentum) * batch.RunningMean.Span[channel] + Momentum * x.Average();
            double variance = (1 - (double)Momentum) * batch.RunningVariance.Span[channel] + Momentum * unbiased;
            NaiveArithmetic.AssertClose(mean, movedMeans[channel], Math.Max(1, Math.Abs(mean)), "the running mean");
            NaiveArithmetic.AssertClose(variance, movedVariances[channel], variance, "the running variance");
        }

        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats otherMeans = new(batch.RunningMean.Span), otherVariances = new(batch.RunningVariance.Span);
            float correction = values > 1 ? (float)((double)values / (values - 1)) : 1f;
            LaneSweep.Run<BatchNormalization.UpdateRunningStep, V>(
                new(ref batch.Statistics.Start, ref otherMeans.Start, ref otherVariances.Start, channels, Momentum, correction),
                0,
                channels);
            BitPatterns.AssertSame(movedMeans, otherMeans.Checked(), what);
            BitPatterns.AssertSame(movedVariances, otherVariances.Checked(), what);
        }
    }

    [Fact]
    public void AMomentumOfOneKeepsNothing()
    {
        float[] statistics = [3f, 0.5f, 4f], mean = [7f], variance = [9f];
        BatchNormalization.UpdateRunning(ref statistics[0], ref mean[0], ref variance[0], 2, 4, 1, momentum: 1f);
        Assert.Equal(3f, mean[0]);
        Assert.Equal(4f * 8 / 7, variance[0], 1e-6f);
    }
}
