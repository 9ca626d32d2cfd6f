namespace Autoencoders.Tests.Reference;

/// <summary>
/// Besides inference, loss and gradients of sparse rows agree. Training does not where Adam leaves the weights of other columns alone.
/// </summary>
/// <typeparam name="TNetwork">A network as a user declares it.</typeparam>
/// <param name="name">The name of its reference file.</param>
public abstract class GatheredReferenceTests<TNetwork>(string name) : InferenceReferenceTests<TNetwork>(name)
    where TNetwork : class, ISparseAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    private readonly TrainingAgreement<TNetwork> _training = new(name);

    [Fact]
    public void GradientsAgree() => _training.Gradients();

    [Fact]
    public void SparseRowsHaveTheSameGradients()
    {
        var sparse = new Backpropagation<TNetwork>(Reference.Network<TNetwork>(), Rows);
        var writtenOut = new Backpropagation<TNetwork>(Reference.Network<TNetwork>(), Rows);
        Assert.Equal(writtenOut.Run(Input), sparse.Run(SparseDataset.From(new Dataset(Input, TNetwork.InputLength))));
        Assert.Equal(writtenOut.Gradients.ToArray(), sparse.Gradients.ToArray());
    }
}
