namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/ConcatenatedNetworks.cs, as a user declares them.

[Autoencoder]
[Input(12)]
[Dense(8, Activation.Tanh)]
[Skip("a")]
[Dense(6, Activation.Relu)]
[Concatenate("a")]
[Code(4)]
[Dense(7, Activation.Silu)]
[Skip("b")]
[Dense(5, Activation.Tanh)]
[Concatenate("b")]
[Dense(12, Activation.Identity)]
public sealed partial class DenseBlockNetwork;

public sealed class DenseBlockReferenceTests() : ReferenceTests<DenseBlockNetwork>("denseblock");

[Autoencoder]
[Input(5, 4, 3)]
[Conv2D(4, 3, Activation.Relu)]
[Skip("a")]
[Conv2D(3, 3, Activation.Tanh)]
[Concatenate("a")]
[Conv2D(3, 1, Activation.Relu)]
[Conv2D(2, 3, Activation.Identity)]
[Code]
[Conv2D(3, 3, Activation.Identity)]
public sealed partial class DenseBlock2DNetwork;

public sealed class DenseBlock2DReferenceTests() : ReferenceTests<DenseBlock2DNetwork>("denseblock2d");

[Autoencoder]
[Input(8, 6, 2)]
[Conv2D(4, 3, Activation.Relu)]
[Skip("full")]
[MaxPool2D(2)]
[Conv2D(6, 3, Activation.Tanh)]
[Code]
[Conv2D(5, 3, Activation.Relu)]
[Upsample2D(2)]
[Concatenate("full")]
[Conv2D(4, 3, Activation.Silu)]
[Conv2D(2, 1, Activation.Identity)]
public sealed partial class UNet2DNetwork;

public sealed class UNet2DReferenceTests() : ReconstructionReferenceTests<UNet2DNetwork>("unet2d");

[Autoencoder]
[Input(16, 2)]
[Conv1D(3, 3, Activation.Tanh)]
[Skip("full")]
[AveragePool1D(2)]
[Conv1D(4, 3, Activation.Relu)]
[Skip("half")]
[AveragePool1D(2)]
[Conv1D(4, 3, Activation.Tanh)]
[Code]
[Upsample1D(2)]
[Concatenate("half")]
[Conv1D(4, 3, Activation.Relu)]
[Upsample1D(2)]
[Concatenate("full")]
[Conv1D(3, 3, Activation.Tanh)]
[Concatenate("full")]
[Conv1D(2, 1, Activation.Identity)]
public sealed partial class UNet1DNetwork;

public sealed class UNet1DReferenceTests() : ReconstructionReferenceTests<UNet1DNetwork>("unet1d");
