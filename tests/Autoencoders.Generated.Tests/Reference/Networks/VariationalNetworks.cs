namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/VariationalNetworks.cs, as a user declares them.

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(9)]
[Dense(7)]
[VariationalCode(3)]
public sealed partial class VariationalNetwork;

public sealed class VariationalBernoulliReferenceTests() : VariationalReferenceTests<VariationalNetwork>("variational", 3);

[Autoencoder]
[Input(6)]
[VariationalCode(2, Beta = 2f, Variance = 0.5f)]
[Dense(5, Activation.Tanh)]
[Dense(6, Activation.Identity)]
public sealed partial class VariationalNormalNetwork;

public sealed class VariationalNormalReferenceTests() : VariationalReferenceTests<VariationalNormalNetwork>("variational-normal", 2);

[Autoencoder(Hidden = Activation.Tanh, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(8)]
[Dense(6)]
[VariationalCode(4, FreeBits = 0.15f, Beta = 0.5f)]
public sealed partial class VariationalFreeBitsNetwork;

public sealed class VariationalFreeBitsReferenceTests()
    : VariationalReferenceTests<VariationalFreeBitsNetwork>("variational-free-bits", 3)
{
    protected override double FreeBits => 0.15;
}

[Autoencoder(Loss = Loss.CategoricalCrossEntropy)]
[Input(3, 2, 3)]
[Conv2D(3, 2, Activation.Tanh)]
[VariationalCode(2)]
[Dense(10, Activation.Elu)]
[Dense(18, Activation.Identity)]
[Conv2D(3, 1, Activation.Softmax)]
public sealed partial class VariationalImageNetwork;

public sealed class VariationalImageReferenceTests() : VariationalReferenceTests<VariationalImageNetwork>("variational2d", 3);
