namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/QuantizedNetworks.cs, as a user declares them.

[Autoencoder]
[Input(12)]
[Dense(8, Activation.Tanh)]
[Dense(6, Activation.Identity)]
[VectorQuantizedCode(5, Length = 2)]
[Dense(8, Activation.Tanh)]
[Dense(12, Activation.Identity)]
public sealed partial class VectorQuantizedNetwork;

public sealed class VectorQuantizedReferenceTests() : QuantizedReferenceTests<VectorQuantizedNetwork>("vectorquantized");

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(10)]
[Dense(6, Activation.Silu)]
[VectorQuantizedCode(4, Commitment = 1f, Decay = 0.9f, RestartBelow = 0f)]
public sealed partial class VectorQuantizedWholeNetwork;

public sealed class VectorQuantizedWholeReferenceTests() : QuantizedReferenceTests<VectorQuantizedWholeNetwork>("vectorquantized-whole");

[Autoencoder]
[Input(5, 4, 2)]
[Conv2D(4, 3, Activation.Tanh)]
[VectorQuantizedCode(6, Commitment = 0.5f, Decay = 0.95f, RestartBelow = 0f)]
[ConvTranspose2D(2, 3, Activation.Identity)]
public sealed partial class VectorQuantized2DNetwork;

public sealed class VectorQuantized2DReferenceTests() : QuantizedReferenceTests<VectorQuantized2DNetwork>("vectorquantized2d");

[Autoencoder]
[Input(12)]
[Dense(8, Activation.Tanh)]
[Dense(4, Activation.Identity)]
[FiniteScalarCode(8, 5, 5, 5)]
[Dense(8, Activation.Tanh)]
[Dense(12, Activation.Identity)]
public sealed partial class FiniteScalarNetwork;

public sealed class FiniteScalarReferenceTests() : ReferenceTests<FiniteScalarNetwork>("finitescalar");

[Autoencoder]
[Input(5, 4, 2)]
[Conv2D(3, 3, Activation.Tanh)]
[FiniteScalarCode(3, 2, 6)]
[ConvTranspose2D(2, 3, Activation.Identity)]
public sealed partial class FiniteScalar2DNetwork;

public sealed class FiniteScalar2DReferenceTests() : ReferenceTests<FiniteScalar2DNetwork>("finitescalar2d");
