using Autoencoders.Generator.Tests.Networks.Cases;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>What missing values change, and what they leave as it is.</summary>
public sealed class MissingTests
{
    private static CompiledNetworks Networks => CompiledNetworks.Shared;

    private const int Rows = 13;

    [Fact]
    public void RowsWithoutAGapHaveTheBitsOfANetworkThatAllowsNone()
    {
        (INetworkProbe complete, INetworkProbe masked) = Twins();
        float[] batch = CompiledNetworks.Samples(MissingCases.Twins[0], Rows);
        (float[] expectedLosses, float[] expectedGradients) = complete.Backpropagate(batch, 2);
        (float[] losses, float[] gradients) = masked.Backpropagate(batch, 2);
        Assert.Equal(expectedLosses, losses);
        Assert.Equal(expectedGradients, gradients);

        float[] expected = new float[batch.Length], outputs = new float[batch.Length];
        float[] expectedErrors = new float[Rows], errors = new float[Rows];
        complete.ReconstructBatch(batch, expected);
        masked.ReconstructBatch(batch, outputs);
        complete.ReconstructionErrorBatch(batch, expectedErrors);
        masked.ReconstructionErrorBatch(batch, errors);
        Assert.Equal(expected, outputs);
        Assert.Equal(expectedErrors, errors);
        ReadOnlySpan<float> row = batch.AsSpan(0, masked.InputLength);
        Assert.Equal(complete.ReconstructionError(row), masked.ReconstructionError(row));
    }

    [Fact]
    public void ARowWithoutAnyValueCostsNothingAndTeachesNothing()
    {
        (_, INetworkProbe probe) = Twins();
        float[] row = CompiledNetworks.Samples(MissingCases.Twins[1], 1), empty = new float[row.Length];
        Array.Fill(empty, float.NaN);
        (float[] losses, float[] gradients) = probe.Backpropagate(row, 1);
        (float[] bothLosses, float[] bothGradients) = probe.Backpropagate([.. row, .. empty], 1);

        Assert.Equal([losses[0], 0f], bothLosses);
        Assert.Equal(0f, probe.ReconstructionError(empty));
        Assert.Contains(gradients, gradient => gradient != 0);

        // The mean over twice as many rows halves each gradient, and halves are exact.
        Assert.Equal(Array.ConvertAll(gradients, gradient => gradient / 2), bothGradients);
    }

    [Fact]
    public void AReconstructionFillsTheGapsFromWhatTheNetworkReadsAsZeros()
    {
        (INetworkProbe complete, INetworkProbe masked) = Twins();
        float[] gaps = CompiledNetworks.Samples(MissingCases.Twins[1], Rows);
        float[] zeros = Array.ConvertAll(gaps, value => float.IsNaN(value) ? 0f : value);
        Assert.NotEqual(zeros, gaps);

        float[] expected = new float[gaps.Length], outputs = new float[gaps.Length];
        complete.ReconstructBatch(zeros, expected);
        masked.ReconstructBatch(gaps, outputs);
        Assert.Equal(expected, outputs);
        Assert.All(outputs, value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void TheBitsOfANaNDoNotMatter()
    {
        (_, INetworkProbe probe) = Twins();
        float[] batch = CompiledNetworks.Samples(MissingCases.Twins[1], Rows);
        float[] others = Array.ConvertAll(batch, value => float.IsNaN(value) ? BitConverter.Int32BitsToSingle(0x7FA0_1234) : value);
        (float[] losses, float[] gradients) = probe.Backpropagate(batch, 1);
        (float[] otherLosses, float[] otherGradients) = probe.Backpropagate(others, 1);
        Assert.Equal(losses, otherLosses);
        Assert.Equal(gradients, otherGradients);
    }

    /// <summary>Both networks with the same weights.</summary>
    private (INetworkProbe Complete, INetworkProbe Masked) Twins()
    {
        INetworkProbe complete = Networks.Create(MissingCases.Twins[0]), masked = Networks.Create(MissingCases.Twins[1]);
        complete.State.CopyTo(masked.State);
        return (complete, masked);
    }
}
