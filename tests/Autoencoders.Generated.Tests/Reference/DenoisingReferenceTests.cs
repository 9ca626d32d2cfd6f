namespace Autoencoders.Tests.Reference;

/// <summary>Besides losses, gradients and training, the noise is that which PyTorch was given.</summary>
/// <typeparam name="TNetwork">A network as a user declares it.</typeparam>
/// <param name="name">The name of its reference file.</param>
public abstract class DenoisingReferenceTests<TNetwork>(string name) : ReferenceTests<TNetwork>(name)
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    [Fact]
    public void TheNoiseAgrees()
    {
        Backpropagation<TNetwork> backpropagation = new(Reference.Network<TNetwork>(), Rows);
        backpropagation.Run(Input);

        // What is missing reads as zero before noise comes to it: such zeros are a layer of their own.
        float[] corrupted = [.. Input.Select(value => float.IsNaN(value) ? 0 : value)];
        Corrupt(corrupted, backpropagation.Workspace.NoiseKey(Input.Any(float.IsNaN) ? 2 : 1));
        Agree("corrupted", corrupted, _ => ForwardTolerance);
    }

    /// <summary>Puts the noise of a step on all rows.</summary>
    protected abstract void Corrupt(float[] rows, ulong key);
}
