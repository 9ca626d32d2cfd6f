namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/HeadNetworks.cs, as a user declares them.

[Autoencoder(20, 8, 4, Hidden = Activation.Tanh)]
[Head(3, Activation.Identity, Loss.MeanSquaredError)]
[Head(4, Activation.Softmax, Loss.CategoricalCrossEntropy, Weight = 0.5f)]
[Head(2, Activation.Sigmoid, Loss.BinaryCrossEntropy, Weight = 2f)]
[Head(2, Activation.Softplus, Loss.PoissonNegativeLogLikelihood, Weight = 0.25f)]
[Head(3, Activation.Tanh, Loss.CosineDistance)]
[Head(1, Activation.Identity, Loss.MeanAbsoluteError)]
[Head(2, Activation.Elu, Loss.Huber, Alpha = 0.7f)]
[Head(3, Activation.Softmax, Loss.MeanSquaredError, Weight = 3f)]
public sealed partial class HeadNetwork;

public sealed class HeadReferenceTests() : ReferenceTests<HeadNetwork>("heads");

[Autoencoder(Hidden = Activation.Tanh)]
[Input(9)]
[Dense(8)]
[VariationalCode(2, Beta = 0.5f, Variance = 0.5f)]
[Dense(8)]
[Dense(9)]
[Head(3, Activation.Identity, Loss.MeanSquaredError)]
[Head(4, Activation.Softmax, Loss.CategoricalCrossEntropy)]
[Head(2, Activation.Sigmoid, Loss.BinaryCrossEntropy)]
public sealed partial class VariationalHeadNetwork;

public sealed class VariationalHeadReferenceTests() : VariationalReferenceTests<VariationalHeadNetwork>("heads-variational", 3);
