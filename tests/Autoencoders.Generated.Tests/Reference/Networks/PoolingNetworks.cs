namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/PoolingNetworks.cs, as a user declares them.

[Autoencoder]
[Input(7, 6, 2)]
[MaxPool2D(3, Stride = 1, Padding = Padding.Same)]
[Conv2D(3, 3, Activation.Tanh)]
[MaxPool2D(2, Padding = Padding.Valid)]
[Code]
[Upsample2D(2)]
[ConvTranspose2D(2, 2, 1, Activation.Identity, Padding = Padding.Valid)]
public sealed partial class MaxPool2DNetwork;

public sealed class MaxPool2DReferenceTests() : ReferenceTests<MaxPool2DNetwork>("maxpool2d");

[Autoencoder]
[Input(7, 5, 2)]
[Conv2D(3, 3, Activation.Relu)]
[MaxPool2D(3, Stride = 2, Padding = Padding.Same)]
[Conv2D(3, 1, Activation.Identity)]
[Code]
[ConvTranspose2D(3, 2, Activation.Tanh, Stride = 2, Padding = Padding.Valid)]
[MaxPool2D(2, Stride = 1)]
[Conv2D(2, 1, Activation.Identity)]
public sealed partial class MaxPool2DOverlapNetwork;

public sealed class MaxPool2DOverlapReferenceTests() : ReferenceTests<MaxPool2DOverlapNetwork>("maxpool2d-overlap");

[Autoencoder]
[Input(7, 6, 2)]
[AveragePool2D(3, Stride = 1, Padding = Padding.Same)]
[Conv2D(3, 3, Activation.Tanh)]
[AveragePool2D(2, Padding = Padding.Valid)]
[Code]
[Upsample2D(2)]
[ConvTranspose2D(2, 2, 1, Activation.Identity, Padding = Padding.Valid)]
public sealed partial class AveragePool2DNetwork;

public sealed class AveragePool2DReferenceTests() : ReferenceTests<AveragePool2DNetwork>("averagepool2d");

[Autoencoder]
[Input(7, 5, 2)]
[Conv2D(3, 3, Activation.Relu)]
[AveragePool2D(3, Stride = 2, Padding = Padding.Same)]
[Conv2D(3, 1, Activation.Identity)]
[Code]
[ConvTranspose2D(3, 2, Activation.Tanh, Stride = 2, Padding = Padding.Valid)]
[AveragePool2D(2, Stride = 1)]
[Conv2D(2, 1, Activation.Identity)]
public sealed partial class AveragePool2DOverlapNetwork;

public sealed class AveragePool2DOverlapReferenceTests() : ReferenceTests<AveragePool2DOverlapNetwork>("averagepool2d-overlap");

[Autoencoder]
[Input(11, 3)]
[Conv1D(4, 3, Activation.Tanh)]
[MaxPool1D(3, Stride = 2, Padding = Padding.Same)]
[Conv1D(3, 3, Activation.Relu)]
[MaxPool1D(2)]
[Code]
[Upsample1D(2)]
[ConvTranspose1D(4, 2, Activation.Tanh, Stride = 2, Padding = Padding.Valid)]
[MaxPool1D(2, Stride = 1)]
[Conv1D(3, 1, Activation.Identity)]
public sealed partial class MaxPool1DNetwork;

public sealed class MaxPool1DReferenceTests() : ReferenceTests<MaxPool1DNetwork>("maxpool1d");

[Autoencoder]
[Input(11, 3)]
[Conv1D(4, 3, Activation.Tanh)]
[AveragePool1D(3, Stride = 2, Padding = Padding.Same)]
[Conv1D(3, 3, Activation.Relu)]
[AveragePool1D(2)]
[Code]
[Upsample1D(2)]
[ConvTranspose1D(4, 2, Activation.Tanh, Stride = 2, Padding = Padding.Valid)]
[AveragePool1D(2, Stride = 1)]
[Conv1D(3, 1, Activation.Identity)]
public sealed partial class AveragePool1DNetwork;

public sealed class AveragePool1DReferenceTests() : ReferenceTests<AveragePool1DNetwork>("averagepool1d");

[Autoencoder]
[Input(5, 4, 1)]
[Conv2D(4, 3, Activation.Relu)]
[GlobalAveragePool]
[Code]
[Dense(8, Activation.Tanh)]
[Dense(20, Activation.Identity)]
public sealed partial class GlobalAveragePool2DNetwork;

public sealed class GlobalAveragePool2DReferenceTests() : ReferenceTests<GlobalAveragePool2DNetwork>("globalaveragepool2d");

[Autoencoder]
[Input(12, 1)]
[Conv1D(5, 3, Activation.Tanh)]
[GlobalAveragePool]
[Code(3)]
[Dense(12, Activation.Identity)]
public sealed partial class GlobalAveragePool1DNetwork;

public sealed class GlobalAveragePool1DReferenceTests() : ReferenceTests<GlobalAveragePool1DNetwork>("globalaveragepool1d");
