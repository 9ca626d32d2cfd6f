namespace Autoencoders.Tests.Reference;

public sealed class LinearReferenceTests() : ReferenceTests<LinearNetwork>("linear");

public sealed class TinyReferenceTests() : ReferenceTests<TinyNetwork>("tiny");

public sealed class MirroredReferenceTests() : ReferenceTests<MirroredNetwork>("mirrored");

public sealed class OddReferenceTests() : ReferenceTests<OddNetwork>("odd");

public sealed class LogisticReferenceTests() : ReferenceTests<LogisticNetwork>("logistic");

public sealed class WideReferenceTests() : ReferenceTests<WideNetwork>("wide");

public sealed class AsymmetricReferenceTests() : ReferenceTests<AsymmetricNetwork>("asymmetric");

/// <summary>Besides inference, the same data in the same order give the same gradients and the same training as in PyTorch.</summary>
/// <typeparam name="TNetwork">A network as a user declares it.</typeparam>
/// <param name="name">The name of its reference file.</param>
public abstract class ReferenceTests<TNetwork>(string name) : InferenceReferenceTests<TNetwork>(name)
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    private readonly TrainingAgreement<TNetwork> _training = new(name);

    [Fact]
    public void GradientsAgree() => _training.Gradients();

    [Fact]
    public void TrainingWithAdamAgrees() => _training.WithAdam();

    [Fact]
    public void TrainingWithMomentumAgrees() => _training.WithMomentum();
}
