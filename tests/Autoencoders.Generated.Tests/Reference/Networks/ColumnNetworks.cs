namespace Autoencoders.Tests.Reference;

// The network of tests/Autoencoders.Generated.Peers/Networks/ColumnNetworks.cs, as a user declares it.

[Autoencoder(6, 8, 3, Hidden = Activation.Tanh)]
[Numeric("Price")]
[Numeric("Weight", Loss = Loss.Huber)]
[Categorical(4, Name = "Country")]
[Categorical(3, Embedding = 2, Name = "City")]
[Cyclic(2, Name = "Hour")]
[Binary("Paid")]
public sealed partial class ColumnNetwork;

public sealed class ColumnReferenceTests() : ReferenceTests<ColumnNetwork>("columns");
