namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/NormalizationNetworks.cs, as a user declares them.

[Autoencoder]
[Input(10)]
[BatchNorm]
[Dense(6, Activation.Tanh)]
[BatchNorm(Momentum = 0.3f, Epsilon = 1e-3f)]
[Code(3)]
[Dense(6, Activation.Tanh)]
[BatchNorm(Activation.Tanh)]
[Dense(10, Activation.Identity)]
public sealed partial class BatchNormNetwork;

public sealed class BatchNormReferenceTests() : ReferenceTests<BatchNormNetwork>("batchnorm");

[Autoencoder]
[Input(10)]
[Dense(7, Activation.Identity)]
[BatchNorm(Activation.Relu)]
[Dense(3, Activation.Identity)]
[BatchNorm(Activation.Softsign)]
[Code]
[Dense(7, Activation.Identity)]
[BatchNorm(Activation.Sigmoid)]
[Dense(10, Activation.Identity)]
public sealed partial class BatchNormFoldedNetwork;

public sealed class BatchNormFoldedReferenceTests() : ReferenceTests<BatchNormFoldedNetwork>("batchnorm-folded");

[Autoencoder]
[Input(6, 5, 2)]
[Conv2D(4, 3, Activation.Identity)]
[BatchNorm(Activation.Relu)]
[Conv2D(1, 3, Activation.Tanh)]
[Code]
[ConvTranspose2D(3, 3, Activation.Identity)]
[BatchNorm(Activation.Relu)]
[AveragePool2D(2, Stride = 1, Padding = Padding.Same)]
[BatchNorm]
[Conv2D(2, 1, Activation.Identity)]
public sealed partial class BatchNorm2DNetwork;

public sealed class BatchNorm2DReferenceTests() : ReferenceTests<BatchNorm2DNetwork>("batchnorm2d");

[Autoencoder]
[Input(12, 2)]
[Conv1D(3, 3, Activation.Tanh, Stride = 2)]
[BatchNorm(Activation.Silu)]
[Code]
[ConvTranspose1D(3, 2, Activation.Relu, Stride = 2)]
[BatchNorm(Activation.Relu)]
[Conv1D(2, 3, Activation.Identity)]
public sealed partial class BatchNorm1DNetwork;

public sealed class BatchNorm1DReferenceTests() : ReferenceTests<BatchNorm1DNetwork>("batchnorm1d");

[Autoencoder]
[Input(10)]
[LayerNorm]
[Dense(7, Activation.Identity)]
[LayerNorm(Activation.Tanh)]
[Code(3)]
[Dense(6, Activation.Relu)]
[LayerNorm(Epsilon = 1e-3f)]
[Dense(10, Activation.Identity)]
public sealed partial class LayerNormNetwork;

public sealed class LayerNormReferenceTests() : ReferenceTests<LayerNormNetwork>("layernorm");

[Autoencoder]
[Input(5, 4, 3)]
[Conv2D(5, 3, Activation.Relu)]
[LayerNorm(Epsilon = 1e-3f)]
[Conv2D(2, 1, Activation.Identity)]
[Code]
[ConvTranspose2D(5, 3, Activation.Identity)]
[LayerNorm(Activation.Gelu)]
[Conv2D(3, 1, Activation.Identity)]
public sealed partial class LayerNorm2DNetwork;

public sealed class LayerNorm2DReferenceTests() : ReferenceTests<LayerNorm2DNetwork>("layernorm2d");

[Autoencoder]
[Input(8, 4)]
[LayerNorm]
[Conv1D(6, 3, Activation.Identity, Stride = 2)]
[LayerNorm(Activation.Tanh)]
[Conv1D(3, 1, Activation.Identity)]
[Code]
[ConvTranspose1D(5, 3, Activation.Relu, Stride = 2)]
[LayerNorm(Activation.Relu, Epsilon = 1e-2f)]
[Conv1D(4, 3, Activation.Identity)]
public sealed partial class LayerNorm1DNetwork;

public sealed class LayerNorm1DReferenceTests() : ReferenceTests<LayerNorm1DNetwork>("layernorm1d");

[Autoencoder]
[Input(10)]
[Dense(8, Activation.Identity)]
[GroupNorm(2, Activation.Tanh)]
[Code(3)]
[Dense(6, Activation.Relu)]
[GroupNorm(1, Epsilon = 1e-3f)]
[Dense(10, Activation.Identity)]
public sealed partial class GroupNormNetwork;

public sealed class GroupNormReferenceTests() : ReferenceTests<GroupNormNetwork>("groupnorm");

[Autoencoder]
[Input(5, 4, 3)]
[Conv2D(6, 3, Activation.Relu)]
[GroupNorm(3, Epsilon = 1e-3f)]
[Conv2D(2, 1, Activation.Identity)]
[Code]
[ConvTranspose2D(4, 3, Activation.Identity)]
[GroupNorm(2, Activation.Gelu)]
[Conv2D(3, 1, Activation.Identity)]
public sealed partial class GroupNorm2DNetwork;

public sealed class GroupNorm2DReferenceTests() : ReferenceTests<GroupNorm2DNetwork>("groupnorm2d");

[Autoencoder]
[Input(8, 4)]
[GroupNorm(2)]
[Conv1D(6, 3, Activation.Identity, Stride = 2)]
[GroupNorm(2, Activation.Tanh)]
[Conv1D(3, 1, Activation.Identity)]
[Code]
[ConvTranspose1D(5, 3, Activation.Relu, Stride = 2)]
[GroupNorm(1, Activation.Relu, Epsilon = 1e-2f)]
[Conv1D(4, 3, Activation.Identity)]
public sealed partial class GroupNorm1DNetwork;

public sealed class GroupNorm1DReferenceTests() : ReferenceTests<GroupNorm1DNetwork>("groupnorm1d");
