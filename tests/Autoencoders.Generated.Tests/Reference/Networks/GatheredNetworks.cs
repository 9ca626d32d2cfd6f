namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/GatheredNetworks.cs, as a user declares them.

[Autoencoder(Loss = Loss.CategoricalCrossEntropy)]
[Input(19)]
[SparseDense(9, Activation.Tanh)]
[Code(4)]
[Dense(9, Activation.Tanh)]
[Dense(19, Activation.Softmax)]
public sealed partial class MultDaeNetwork;

public sealed class MultDaeReferenceTests() : GatheredReferenceTests<MultDaeNetwork>("mult-dae");

[Autoencoder(Hidden = Activation.Tanh, Output = Activation.Softmax, Loss = Loss.CategoricalCrossEntropy)]
[Input(19)]
[SparseDense(9, Activation.Tanh, UnitNorm = true)]
[VariationalCode(4, Beta = 0.2f)]
public sealed partial class MultVaeNetwork;

public sealed class MultVaeReferenceTests() : GatheredReferenceTests<MultVaeNetwork>("mult-vae");
