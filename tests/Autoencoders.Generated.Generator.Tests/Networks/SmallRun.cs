namespace Autoencoders.Generator.Tests.Networks;

/// <summary>What a copy with small weights gives for rows.</summary>
/// <param name="Codes">The codes.</param>
/// <param name="Outputs">The reconstructions.</param>
/// <param name="Errors">The losses.</param>
internal sealed record SmallRun(float[] Codes, float[] Outputs, float[] Errors)
{
    /// <summary>Runs a copy by all its members, which must agree to the bit and allocate nothing.</summary>
    public static SmallRun Of<TNetwork>(TNetwork network, WeightPrecision precision, float[] inputs, ReadOnlySpan<float> conditions)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        SmallAutoencoder<TNetwork> small = network.Quantize(precision);
        (int length, int codeLength, int width) = (TNetwork.InputLength, TNetwork.CodeLength, TNetwork.ConditionLength);
        int rows = inputs.Length / length;
        float[] given = conditions.ToArray(), decoded = new float[inputs.Length];
        var run = new SmallRun(new float[rows * codeLength], new float[inputs.Length], new float[rows]);
        Batches();
        Assert.Equal(run.Outputs, decoded);
        Assert.Equal(0, Allocation.Of(Batches));

        float[] code = new float[codeLength], output = new float[length], again = new float[length];
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> input = inputs.AsSpan(row * length, length), condition = given.AsSpan(row * width, width);
            small.Encode(input, condition, code);
            small.Decode(code, condition, again);
            small.Reconstruct(input, condition, output);
            Assert.True(run.Codes.AsSpan(row * codeLength, codeLength).SequenceEqual(code));
            Assert.True(run.Outputs.AsSpan(row * length, length).SequenceEqual(output));
            Assert.True(output.AsSpan().SequenceEqual(again));
            Assert.Equal(run.Errors[row], small.ReconstructionError(input, condition));
        }

        return run;

        void Batches()
        {
            small.EncodeBatch(inputs, given, run.Codes);
            small.DecodeBatch(run.Codes, given, decoded);
            small.ReconstructBatch(inputs, given, run.Outputs);
            small.ReconstructionErrorBatch(inputs, given, run.Errors);
        }
    }
}
