namespace Autoencoders.Tests.Reference;

/// <summary>The same weights and data as in PyTorch give the same codes, reconstructions and losses.</summary>
/// <typeparam name="TNetwork">A network as a user declares it.</typeparam>
/// <param name="name">The name of its reference file.</param>
public abstract class InferenceReferenceTests<TNetwork>(string name) : ReferenceComparison<TNetwork>(name)
    where TNetwork : class, IAutoencoder<TNetwork>
{
    [Fact]
    public void SingleSamplesAgree()
    {
        TNetwork network = Reference.Network<TNetwork>();
        float[] input = Input, expectedCode = Reference["code"];
        var code = new float[expectedCode.Length];
        var decoded = new float[input.Length];
        var output = new float[input.Length];
        var errors = new float[Rows];
        for (int row = 0; row < Rows; row++)
        {
            ReadOnlySpan<float> sample = input.AsSpan(row * TNetwork.InputLength, TNetwork.InputLength);
            ReadOnlySpan<float> codeOfSample = expectedCode.AsSpan(row * TNetwork.CodeLength, TNetwork.CodeLength);
            network.Encode(sample, code.AsSpan(row * TNetwork.CodeLength, TNetwork.CodeLength));
            network.Decode(codeOfSample, decoded.AsSpan(row * TNetwork.InputLength, TNetwork.InputLength));
            network.Reconstruct(sample, output.AsSpan(row * TNetwork.InputLength, TNetwork.InputLength));
            errors[row] = network.ReconstructionError(sample);
        }

        Agree("code", code, _ => ForwardTolerance);
        Agree("output", decoded, _ => ForwardTolerance);
        Agree("output", output, _ => ForwardTolerance);
        Agree("loss.rows", errors, _ => ForwardTolerance);
    }

    [Fact]
    public void BatchesAgree()
    {
        TNetwork network = Reference.Network<TNetwork>();
        float[] input = Input, expectedCode = Reference["code"];
        var code = new float[expectedCode.Length];
        var decoded = new float[input.Length];
        var output = new float[input.Length];
        var errors = new float[Rows];
        network.EncodeBatch(input, code);
        network.DecodeBatch(expectedCode, decoded);
        network.ReconstructBatch(input, output);
        network.ReconstructionErrorBatch(input, errors);

        Agree("code", code, _ => ForwardTolerance);
        Agree("output", decoded, _ => ForwardTolerance);
        Agree("output", output, _ => ForwardTolerance);
        Agree("loss.rows", errors, _ => ForwardTolerance);
        Assert.Null(WeightsFile.Verify(network, Reference.Outputs).FirstBeyond(ForwardTolerance));
    }
}
