using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class BatchNormalizationInferenceTests
{
    private const float Epsilon = BatchNormalizationCase.Epsilon;

    public static TheoryData<int, int> Shapes => KernelShapes.PositionsChannels();

    [Theory]
    [MemberData(nameof(Shapes))]
    public void RunningStatisticsNormalizeEachPositionAlone(int positions, int channels)
    {
        BatchNormalizationCase batch = new(1, positions, channels);
        float[] outputs = Outputs<Unchanged>(), activated = Outputs<Squashed>();
        for (int i = 0; i < batch.Count; i++)
        {
            int channel = i % channels;
            double expected = (batch.Inputs.Span[i] - (double)batch.RunningMean.Span[channel]) * Scale(batch, channel)
                + batch.Bias.Span[channel];
            NaiveArithmetic.AssertClose(expected, outputs[i], Math.Max(1, Math.Abs(expected)), $"output {i}");
            NaiveArithmetic.AssertClose(Squashed.Exact(expected), activated[i], 1, $"activation {i}");
        }

        float[] Outputs<TActivation>()
            where TActivation : struct, IActivation
        {
            GuardedFloats outputs = new(batch.Count), inPlace = new(batch.Inputs.Span);
            BatchNormalization.Infer<TActivation>(
                ref batch.Weight.Start, ref batch.Bias.Start, ref batch.RunningMean.Start, ref batch.RunningVariance.Start,
                ref batch.Inputs.Start, ref outputs.Start, positions, channels, Epsilon);
            BatchNormalization.Infer<TActivation>(
                ref batch.Weight.Start, ref batch.Bias.Start, ref batch.RunningMean.Start, ref batch.RunningVariance.Start,
                ref inPlace.Start, ref inPlace.Start, positions, channels, Epsilon);
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
            BatchNormalization.InferStep<TActivation> step = new(
                ref batch.Weight.Start, ref batch.Bias.Start, ref batch.RunningMean.Start, ref batch.RunningVariance.Start,
                ref batch.Inputs.Start, ref outputs.Start, positions, channels, Epsilon);
            LaneSweep.Run<BatchNormalization.InferStep<TActivation>, V>(step, 0, channels);
            BitPatterns.AssertSame(expected, outputs.Checked(), what);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void FoldedWeightsAreScaledAndTheBiasIsNormalized(int weightRows, int channels)
    {
        BatchNormalizationCase batch = new(1, weightRows, channels);
        GuardedFloats sourceBias = new(BitPatterns.Random(new Random(8), channels));
        GuardedFloats foldedWeights = new(batch.Count), foldedBias = new(channels);
        BatchNormalization.Fold(
            ref batch.Weight.Start, ref batch.Bias.Start, ref batch.RunningMean.Start, ref batch.RunningVariance.Start, Epsilon,
            ref batch.Inputs.Start, ref sourceBias.Start, ref foldedWeights.Start, ref foldedBias.Start, weightRows, channels);
        float[] weights = foldedWeights.Checked(), bias = foldedBias.Checked();
        for (int i = 0; i < batch.Count; i++)
        {
            double expected = batch.Inputs.Span[i] * Scale(batch, i % channels);
            NaiveArithmetic.AssertClose(expected, weights[i], Math.Abs(expected), $"weight {i}");
        }

        for (int channel = 0; channel < channels; channel++)
        {
            double expected = (sourceBias.Span[channel] - (double)batch.RunningMean.Span[channel]) * Scale(batch, channel)
                + batch.Bias.Span[channel];
            NaiveArithmetic.AssertClose(expected, bias[channel], Math.Max(1, Math.Abs(expected)), $"bias {channel}");
        }

        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats otherWeights = new(batch.Count), otherBias = new(channels);
            BatchNormalization.FoldWeightsStep weightsStep = new(
                ref batch.Weight.Start, ref batch.RunningVariance.Start, ref batch.Inputs.Start, ref otherWeights.Start,
                weightRows, channels, Epsilon);
            LaneSweep.Run<BatchNormalization.FoldWeightsStep, V>(weightsStep, 0, channels);
            BatchNormalization.FoldBiasStep biasStep = new(
                ref batch.Weight.Start, ref batch.Bias.Start, ref batch.RunningMean.Start, ref batch.RunningVariance.Start,
                ref sourceBias.Start, ref otherBias.Start, Epsilon);
            LaneSweep.Run<BatchNormalization.FoldBiasStep, V>(biasStep, 0, channels);
            BitPatterns.AssertSame(weights, otherWeights.Checked(), what);
            BitPatterns.AssertSame(bias, otherBias.Checked(), what);
        }
    }

    [Fact]
    public void FoldedWeightsAreInference()
    {
        const int WeightRows = 5, Channels = 19;
        BatchNormalizationCase batch = new(1, WeightRows, Channels);
        float[] input = BitPatterns.Random(new Random(9), WeightRows), sourceBias = BitPatterns.Random(new Random(8), Channels);
        float[] foldedWeights = new float[batch.Count], foldedBias = new float[Channels];
        BatchNormalization.Fold(
            ref batch.Weight.Start, ref batch.Bias.Start, ref batch.RunningMean.Start, ref batch.RunningVariance.Start, Epsilon,
            ref batch.Inputs.Start, ref sourceBias[0], ref foldedWeights[0], ref foldedBias[0], WeightRows, Channels);
        float[] folded = new float[Channels], apart = new float[Channels];
        Multiply(ref foldedWeights[0], foldedBias, folded);
        Multiply(ref batch.Inputs.Start, sourceBias, apart);
        BatchNormalization.Infer<Unchanged>(
            ref batch.Weight.Start, ref batch.Bias.Start, ref batch.RunningMean.Start, ref batch.RunningVariance.Start,
            ref apart[0], ref apart[0], 1, Channels, Epsilon);
        for (int channel = 0; channel < Channels; channel++)
            NaiveArithmetic.AssertClose(apart[channel], folded[channel], Math.Max(1, Math.Abs(apart[channel])), $"output {channel}");

        void Multiply(ref float weights, float[] bias, float[] sums) => MatrixProduct.Multiply<AddBias>(
            ref input[0], WeightRows, 1, ref weights, Channels, ref sums[0], Channels, ref bias[0], 0, 1, WeightRows, Channels);
    }

    private static double Scale(BatchNormalizationCase batch, int channel) =>
        batch.Weight.Span[channel] / Math.Sqrt((double)batch.RunningVariance.Span[channel] + Epsilon);
}
