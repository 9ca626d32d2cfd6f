namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/SparseNetworks.cs, as a user declares them.

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(12)]
[SparseCode(15, Activation.Relu, ActivityL1 = 0.01f)]
public sealed partial class SparseActivityNetwork;

public sealed class SparseActivityReferenceTests() : SparseReferenceTests<SparseActivityNetwork>("sparse-activity");

[Autoencoder]
[Input(4, 4, 2)]
[Conv2D(3, 3, Activation.Tanh, Stride = 2)]
[SparseCode(ActivityL1 = 0.02f)]
public sealed partial class SparseActivity2DNetwork;

public sealed class SparseActivity2DReferenceTests() : SparseReferenceTests<SparseActivity2DNetwork>("sparse-activity2d");

[Autoencoder(Hidden = Activation.Tanh)]
[Input(12)]
[Dense(9)]
[SparseCode(7, Activation.Sigmoid, TargetRate = 0.05f)]
public sealed partial class SparseRateNetwork;

public sealed class SparseRateReferenceTests() : SparseReferenceTests<SparseRateNetwork>("sparse-rate");

[Autoencoder]
[Input(4, 4, 2)]
[Conv2D(3, 3, Activation.Sigmoid, Stride = 2)]
[SparseCode(TargetRate = 0.2f, RateWeight = 0.3f)]
public sealed partial class SparseRate2DNetwork;

public sealed class SparseRate2DReferenceTests() : SparseReferenceTests<SparseRate2DNetwork>("sparse-rate2d");

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(12)]
[SparseCode(15, ActiveUnits = 4)]
public sealed partial class SparseLargestNetwork;

public sealed class SparseLargestReferenceTests() : ReferenceTests<SparseLargestNetwork>("sparse-largest");

[Autoencoder]
[Input(4, 4, 2)]
[Conv2D(5, 3, Activation.Tanh, Stride = 2)]
[SparseCode(ActiveUnits = 2)]
public sealed partial class SparseLargest2DNetwork;

public sealed class SparseLargest2DReferenceTests() : ReferenceTests<SparseLargest2DNetwork>("sparse-largest2d");
