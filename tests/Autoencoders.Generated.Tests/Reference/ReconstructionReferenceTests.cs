namespace Autoencoders.Tests.Reference;

/// <summary>A network that neither encodes nor decodes reconstructs, computes gradients and trains as in PyTorch.</summary>
/// <typeparam name="TNetwork">A network as a user declares it.</typeparam>
/// <param name="name">The name of its reference file.</param>
public abstract class ReconstructionReferenceTests<TNetwork>(string name) : ReferenceComparison<TNetwork>(name)
    where TNetwork : class, IReconstructor<TNetwork>, ITrainable<TNetwork>
{
    private readonly TrainingAgreement<TNetwork> _training = new(name);

    [Fact]
    public void SingleSamplesAgree()
    {
        TNetwork network = Reference.Network<TNetwork>();
        float[] input = Input, output = new float[input.Length], errors = new float[Rows];
        for (int row = 0; row < Rows; row++)
        {
            ReadOnlySpan<float> sample = input.AsSpan(row * TNetwork.InputLength, TNetwork.InputLength);
            network.Reconstruct(sample, output.AsSpan(row * TNetwork.InputLength, TNetwork.InputLength));
            errors[row] = network.ReconstructionError(sample);
        }

        Agree("output", output, _ => ForwardTolerance);
        Agree("loss.rows", errors, _ => ForwardTolerance);
    }

    [Fact]
    public void BatchesAgree()
    {
        TNetwork network = Reference.Network<TNetwork>();
        float[] input = Input, output = new float[input.Length], errors = new float[Rows];
        network.ReconstructBatch(input, output);
        network.ReconstructionErrorBatch(input, errors);

        Agree("output", output, _ => ForwardTolerance);
        Agree("loss.rows", errors, _ => ForwardTolerance);
    }

    [Fact]
    public void GradientsAgree() => _training.Gradients();

    [Fact]
    public void TrainingWithAdamAgrees() => _training.WithAdam();

    [Fact]
    public void TrainingWithMomentumAgrees() => _training.WithMomentum();
}
