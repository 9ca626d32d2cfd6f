using Autoencoders.Kernels;

namespace Autoencoders.Tests.Reference;

/// <summary>Besides losses, gradients and training, the noise is that which PyTorch was given.</summary>
/// <typeparam name="TNetwork">A network as a user declares it.</typeparam>
/// <typeparam name="TNoise">Its noise.</typeparam>
/// <param name="name">The name of its reference file.</param>
/// <param name="amount">How much noise.</param>
public abstract class DenoisingReferenceTests<TNetwork, TNoise>(string name, float amount) : ReferenceTests<TNetwork>(name)
    where TNetwork : class, IAutoencoder<TNetwork>
    where TNoise : struct, IElementNoise
{
    [Fact]
    public void TheNoiseAgrees()
    {
        Backpropagation<TNetwork> backpropagation = new(Reference.Network<TNetwork>(), Rows);
        backpropagation.Run(Input);

        float[] corrupted = new float[Input.Length];
        ulong key = backpropagation.Workspace.NoiseKey(1);
        ElementNoise.Apply<TNoise>(ref Input[0], ref corrupted[0], 0, corrupted.Length, amount, key);
        Agree("corrupted", corrupted, _ => ForwardTolerance);
    }
}
