namespace Autoencoders.Tests.Reference;

/// <summary>Besides losses, gradients and training, the sparsity of each row agrees with that of PyTorch.</summary>
/// <typeparam name="TNetwork">A network as a user declares it.</typeparam>
/// <param name="name">The name of its reference file.</param>
public abstract class SparseReferenceTests<TNetwork>(string name) : ReferenceTests<TNetwork>(name)
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    [Fact]
    public void TheSparsityAgrees()
    {
        Backpropagation<TNetwork> backpropagation = new(Reference.Network<TNetwork>(), Rows);
        backpropagation.Run(Input);

        Assert.Equal(["reconstruction", "sparsity"], TNetwork.LossTerms.Select(term => term.Name));
        Agree("sparsity.rows", backpropagation.Workspace.Term(1), expected => ForwardTolerance * MathF.Max(1, expected));
    }
}
