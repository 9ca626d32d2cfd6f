namespace Autoencoders.Tests.Reference;

/// <summary>
/// Besides losses, gradients and training, the commitment term of each row agrees; what is trained includes the codebook and the averages
/// behind it.
/// </summary>
/// <typeparam name="TNetwork">A network as a user declares it.</typeparam>
/// <param name="name">The name of its reference file.</param>
public abstract class QuantizedReferenceTests<TNetwork>(string name) : ReferenceTests<TNetwork>(name)
    where TNetwork : class, IVectorQuantizedAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    [Fact]
    public void TheCommitmentAgrees()
    {
        Backpropagation<TNetwork> backpropagation = new(Reference.Network<TNetwork>(), Rows);
        backpropagation.Run(Input);

        Assert.Equal([LossTerm.Reconstruction, "commitment"], TNetwork.LossTerms.Select(term => term.Name));
        Agree("commitment.rows", backpropagation.Workspace.Term(1), _ => ForwardTolerance);
    }

    [Fact]
    public void TrainingMovesTheCodebookThatFilesKeep()
    {
        Assert.True(Reference.KeepsTrained);
        Assert.NotEqual(Reference["code.codebook"], Reference["trained.code.codebook"]);
        Assert.NotEqual(Reference["code.counts"], Reference["trained.code.counts"]);

        string[] code = [.. TNetwork.Tensors.ToArray().Select(tensor => tensor.Name).Where(tensor => tensor.StartsWith("code."))];
        Assert.Equal(["code.codebook", "code.counts", "code.sums"], code);
    }
}
