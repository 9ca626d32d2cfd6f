using Autoencoders.Kernels;

namespace Autoencoders.Tests.Reference;

/// <summary>Besides losses, gradients and training, the norm of the encoder's Jacobian agrees with that of PyTorch's autograd.</summary>
/// <typeparam name="TNetwork">A network as a user declares it.</typeparam>
/// <param name="name">The name of its reference file.</param>
/// <param name="probes">The random directions of a row; 0 where the norm is exact.</param>
/// <param name="layers">The layers of the encoder, the last of which names the stream of its random numbers.</param>
public abstract class ContractiveReferenceTests<TNetwork>(string name, int probes, int layers) : ReferenceTests<TNetwork>(name)
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    [Fact]
    public void TheContractionAgrees()
    {
        Backpropagation<TNetwork> backpropagation = new(Reference.Network<TNetwork>(), Rows);
        backpropagation.Run(Input);

        Assert.Equal(["reconstruction", "contraction"], TNetwork.LossTerms.Select(term => term.Name));
        if (probes > 0)
        {
            float[] directions = new float[probes * Input.Length];
            RandomSigns.Fill(ref directions[0], 0, directions.Length, backpropagation.Workspace.NoiseKey(layers));
            Assert.Equal(Reference["directions"], directions);
        }

        Agree("contraction.rows", backpropagation.Workspace.Term(1), expected => ForwardTolerance * MathF.Max(1, expected));
    }
}
