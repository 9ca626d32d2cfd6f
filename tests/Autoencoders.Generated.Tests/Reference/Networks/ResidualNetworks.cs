namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/ResidualNetworks.cs, as a user declares them.

[Autoencoder]
[Input(12)]
[Residual]
[Dense(8, Activation.Tanh)]
[Dense(12, Activation.Identity)]
[EndResidual]
[Code(4)]
[Dense(8, Activation.Relu)]
[Residual]
[Dense(8, Activation.Relu)]
[Residual]
[Dense(5, Activation.Tanh)]
[Dense(8, Activation.Identity)]
[EndResidual(Activation.Relu)]
[Dense(8, Activation.Identity)]
[EndResidual(Activation.Silu)]
[Dense(12, Activation.Identity)]
public sealed partial class ResidualNetwork;

public sealed class ResidualReferenceTests() : ReferenceTests<ResidualNetwork>("residual");

[Autoencoder]
[Input(12)]
[Dense(5, Activation.Tanh)]
[Residual]
[Dense(5, Activation.Relu)]
[EndResidual(Activation.Tanh)]
[Code]
[Residual]
[Dense(5, Activation.Relu)]
[EndResidual]
[Dense(12, Activation.Identity)]
public sealed partial class ResidualCodeNetwork;

public sealed class ResidualCodeReferenceTests() : ReferenceTests<ResidualCodeNetwork>("residual-code");

[Autoencoder]
[Input(10, 2)]
[Conv1D(4, 3, Activation.Relu, Stride = 2)]
[Conv1D(2, 3, Activation.Identity)]
[Code]
[ConvTranspose1D(2, 2, Activation.Relu, Stride = 2, Padding = Padding.Valid)]
[Residual]
[Conv1D(3, 3, Activation.Relu)]
[Conv1D(2, 3, Activation.Identity)]
[EndResidual]
public sealed partial class Residual1DNetwork;

public sealed class Residual1DReferenceTests() : ReferenceTests<Residual1DNetwork>("residual1d");

[Autoencoder]
[Input(5, 4, 3)]
[Residual]
[Conv2D(4, 3, Activation.Relu)]
[Conv2D(3, 3, Activation.Identity)]
[EndResidual(Activation.Relu)]
[Conv2D(1, 1, Activation.Identity)]
[Code]
[Conv2D(4, 3, Activation.Tanh)]
[Residual]
[Conv2D(4, 1, Activation.Relu)]
[Residual]
[Conv2D(4, 3, Activation.Tanh, Groups = 4)]
[EndResidual]
[Conv2D(4, 1, Activation.Identity)]
[EndResidual(Activation.Tanh)]
[Conv2D(3, 1, Activation.Identity)]
public sealed partial class Residual2DNetwork;

public sealed class Residual2DReferenceTests() : ReferenceTests<Residual2DNetwork>("residual2d");

[Autoencoder]
[Input(5, 4, 3)]
[Conv2D(4, 3, Activation.Relu)]
[Residual]
[Conv2D(4, 3, Activation.Identity)]
[BatchNorm(Activation.Relu)]
[Conv2D(4, 3, Activation.Identity)]
[BatchNorm]
[EndResidual(Activation.Relu)]
[Conv2D(2, 1, Activation.Identity)]
[Code]
[Conv2D(3, 3, Activation.Identity)]
public sealed partial class ResidualBatchNormNetwork;

public sealed class ResidualBatchNormReferenceTests() : ReferenceTests<ResidualBatchNormNetwork>("residual-batchnorm");
