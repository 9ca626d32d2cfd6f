namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/RegularisedNetworks.cs, as a user declares them.

[Autoencoder]
[Input(10)]
[Dense(6, Activation.Tanh, L1 = 0.01f)]
[Code(3, L2 = 0.02f)]
[Dense(6, Activation.Relu, WeightDecay = 0.03f)]
[Dense(10, Activation.Identity, L1 = 0.005f, L2 = 0.01f, WeightDecay = 0.02f)]
public sealed partial class PenaltiesNetwork;

public sealed class PenaltiesReferenceTests() : ReferenceTests<PenaltiesNetwork>("penalties");

[Autoencoder]
[Input(4, 4, 2)]
[Conv2D(3, 3, Activation.Relu, Stride = 2, L2 = 0.02f)]
[Code]
[ConvTranspose2D(3, 3, Activation.Tanh, Stride = 2, L1 = 0.01f, WeightDecay = 0.02f)]
[Conv2D(2, 3, Activation.Identity, L1 = 0.01f)]
public sealed partial class Penalties2DNetwork;

public sealed class Penalties2DReferenceTests() : ReferenceTests<Penalties2DNetwork>("penalties2d");

[Autoencoder]
[Input(12)]
[Dense(8, Activation.Relu)]
[Dropout(0.5f)]
[Code(3)]
[Dropout(0.3f)]
[Dense(8, Activation.Relu)]
[Dropout(0.1f)]
[Dense(12, Activation.Identity)]
public sealed partial class DropoutNetwork;

public sealed class DropoutReferenceTests() : InferenceReferenceTests<DropoutNetwork>("dropout");

[Autoencoder]
[Input(6, 4, 2)]
[Conv2D(3, 3, Activation.Relu)]
[Dropout(0.5f)]
[MaxPool2D(2)]
[Dropout(0.2f)]
[Conv2D(2, 3, Activation.Identity)]
[Code]
[Dropout(0.3f)]
[Upsample2D(2)]
[Conv2D(3, 3, Activation.Relu)]
[Dropout(0.25f)]
[Conv2D(2, 3, Activation.Identity)]
public sealed partial class Dropout2DNetwork;

public sealed class Dropout2DReferenceTests() : InferenceReferenceTests<Dropout2DNetwork>("dropout2d");
