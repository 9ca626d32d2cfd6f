namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/MirroredNetworks.cs, as a user declares them.

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(8, 8, 1)]
[Conv2D(3, 3, Activation.Relu)]
[MaxPool2D(2)]
[Conv2D(4, 3, Activation.Relu)]
[MaxPool2D(2)]
[Code(5)]
public sealed partial class MirroredConv2DNetwork;

public sealed class MirroredConv2DReferenceTests() : ReferenceTests<MirroredConv2DNetwork>("mirrored-conv2d");

[Autoencoder]
[Input(12, 2)]
[Conv1D(3, 3, Activation.Tanh, Stride = 2)]
[Conv1D(2, 3, Activation.Tanh, Stride = 2)]
[Code(4)]
public sealed partial class MirroredConv1DNetwork;

public sealed class MirroredConv1DReferenceTests() : ReferenceTests<MirroredConv1DNetwork>("mirrored-conv1d");

[Autoencoder]
[Input(12, 2)]
[Conv1D(4, 3, Activation.Tanh, Dilation = 2, Padding = Padding.Causal)]
[Conv1D(4, 3, Activation.Silu, Stride = 2, Groups = 2, Padding = Padding.Causal)]
[Code(3)]
public sealed partial class MirroredCausalNetwork;

public sealed class MirroredCausalReferenceTests() : ReferenceTests<MirroredCausalNetwork>("mirrored-causal");

[Autoencoder]
[Input(6, 5, 2)]
[Conv2D(4, 3, Activation.Relu, Padding = Padding.Valid)]
[Conv2D(3, 2, Activation.Relu, Padding = Padding.Valid)]
[Code]
public sealed partial class MirroredCodeNetwork;

public sealed class MirroredCodeReferenceTests() : ReferenceTests<MirroredCodeNetwork>("mirrored-code");

[Autoencoder]
[Input(4, 3, 2)]
[Dense(8, Activation.Tanh)]
[Code(3)]
public sealed partial class MirroredDense2DNetwork;

public sealed class MirroredDense2DReferenceTests() : ReferenceTests<MirroredDense2DNetwork>("mirrored-dense2d");

[Autoencoder]
[Input(10)]
[Dense(6, Activation.Tanh)]
[BatchNorm]
[Code(3)]
public sealed partial class MirroredBatchNormNetwork;

public sealed class MirroredBatchNormReferenceTests() : ReferenceTests<MirroredBatchNormNetwork>("mirrored-batchnorm");

[Autoencoder]
[Input(12)]
[Dense(8, Activation.Relu)]
[Residual]
[Dense(8, Activation.Softsign)]
[EndResidual(Activation.Tanh)]
[Code(3)]
public sealed partial class MirroredResidualNetwork;

public sealed class MirroredResidualReferenceTests() : ReferenceTests<MirroredResidualNetwork>("mirrored-residual");

[Autoencoder(Tied = true)]
[Input(12)]
[Dense(7, Activation.Tanh)]
[Code(4)]
public sealed partial class TiedNetwork;

public sealed class TiedReferenceTests() : ReferenceTests<TiedNetwork>("tied");

[Autoencoder]
[Input(12)]
[Dense(7, Activation.Tanh)]
[Code(4, L1 = 0.01f, L2 = 0.02f)]
[Dense(7, Activation.Relu, Tied = true)]
[Dense(12, Activation.Identity)]
public sealed partial class TiedPartlyNetwork;

public sealed class TiedPartlyReferenceTests() : ReferenceTests<TiedPartlyNetwork>("tied-partly");

[Autoencoder]
[Input(4, 3, 2)]
[Conv2D(2, 3, Activation.Tanh)]
[Code(5, Tied = true)]
public sealed partial class Tied2DNetwork;

public sealed class Tied2DReferenceTests() : ReferenceTests<Tied2DNetwork>("tied2d");
