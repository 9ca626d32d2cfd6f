namespace Autoencoders.Tests.Inference;

/// <summary>Inference with a condition beside each sample.</summary>
public sealed partial class ConditionTests
{
    private const int Rows = 65;

    // Sums run in another order in batches.
    private const float Tolerance = 1e-6f;

    [Fact]
    public void EachRowOfABatchHasItsOwn()
    {
        Conditional network = new(3);
        float[] inputs = new float[Rows * 4], conditions = new float[Rows * 3];
        for (int i = 0; i < inputs.Length; i++)
            inputs[i] = i % 4 * 0.1f;
        for (int row = 0; row < Rows; row++)
            conditions[(row * 3) + (row % 3)] = 1f;

        float[] codes = new float[Rows * 2], reconstructions = new float[inputs.Length], errors = new float[Rows];
        network.EncodeBatch(inputs, conditions, codes);
        network.DecodeBatch(codes, conditions, reconstructions);
        network.ReconstructionErrorBatch(inputs, conditions, errors);

        float[] code = new float[2], reconstruction = new float[4];
        for (int row = 0; row < Rows; row++)
        {
            ReadOnlySpan<float> input = inputs.AsSpan(row * 4, 4), condition = conditions.AsSpan(row * 3, 3);
            network.Encode(input, condition, code);
            network.Decode(code, condition, reconstruction);
            for (int i = 0; i < code.Length; i++)
                Assert.Equal(codes[(row * 2) + i], code[i], Tolerance);
            for (int i = 0; i < reconstruction.Length; i++)
                Assert.Equal(reconstructions[(row * 4) + i], reconstruction[i], Tolerance);
            Assert.Equal(errors[row], network.ReconstructionError(input, condition), Tolerance);
            if (row >= 3)
            {
                Assert.NotEqual(errors[row], errors[row - 1], Tolerance);
                Assert.Equal(errors[row], errors[row - 3]);
            }
        }
    }

    [Fact]
    public void SpansOfOtherLengthsAreRefused()
    {
        Conditional network = new();
        Assert.Equal(
            "'condition' has 2 values; this network needs 3. (Parameter 'condition')",
            Assert.Throws<ArgumentException>(() => network.Encode(new float[4], new float[2], new float[2])).Message);
        Assert.Equal(
            "'conditions' has 5 values; 2 rows of 3 need 6. (Parameter 'conditions')",
            Assert.Throws<ArgumentException>(() => network.ReconstructBatch(new float[8], new float[5], new float[8])).Message);
    }

    [Fact]
    public void TrainingLearnsWhatTheConditionAloneTells()
    {
        // A code of one value can't tell four samples apart; the condition can.
        float[] inputs = new float[400 * 4], conditions = new float[400 * 4];
        for (int row = 0; row < 400; row++)
            inputs[(row * 4) + (row % 4)] = conditions[(row * 4) + (row % 4)] = 1f;
        Dataset samples = new Dataset(inputs, 4).WithConditions(conditions, 4);
        Told network = new(1);
        new Trainer<Told>(network, new Adam(0.02f)).Fit(samples, new TrainingOptions { Epochs = 150, BatchSize = 40 });

        Assert.InRange(network.ReconstructionError([0f, 1f, 0f, 0f], [0f, 1f, 0f, 0f]), 0f, 1e-3f);
        Assert.InRange(network.ReconstructionError([0f, 1f, 0f, 0f], [0f, 0f, 0f, 1f]), 0.05f, 2f);
    }

    [Autoencoder(4, 5, 2)]
    [Condition(3)]
    internal sealed partial class Conditional;

    [Autoencoder(4, 1)]
    [Condition(4, Encoder = false)]
    internal sealed partial class Told;
}
