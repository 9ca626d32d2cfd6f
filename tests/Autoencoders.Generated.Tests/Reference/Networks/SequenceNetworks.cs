namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/SequenceNetworks.cs, as a user declares them.

[Autoencoder]
[Input(12, 3)]
[Conv1D(4, 3, Activation.Tanh)]
[Conv1D(3, 4, Activation.Identity, Padding = Padding.Valid)]
[Code]
[ConvTranspose1D(4, 4, Activation.Relu, Padding = Padding.Valid)]
[Conv1D(3, 2, Activation.Identity)]
public sealed partial class Conv1DNetwork;

public sealed class Conv1DReferenceTests() : ReferenceTests<Conv1DNetwork>("conv1d");

[Autoencoder]
[Input(11, 3)]
[Conv1D(4, 5, Activation.Relu, Stride = 2)]
[Conv1D(3, 3, Activation.Identity, Stride = 2, Padding = Padding.Valid)]
[Code]
[ConvTranspose1D(4, 4, Activation.Tanh, Stride = 2, Padding = Padding.Valid)]
[ConvTranspose1D(4, 3, Activation.Softsign, Stride = 2)]
[Conv1D(3, 2, Activation.Identity, Padding = Padding.Valid)]
public sealed partial class Conv1DStrideNetwork;

public sealed class Conv1DStrideReferenceTests() : ReferenceTests<Conv1DStrideNetwork>("conv1d-stride");

[Autoencoder]
[Input(12, 4)]
[Conv1D(4, 3, Activation.Tanh, Dilation = 2, Groups = 2)]
[Conv1D(8, 3, Activation.Relu, Stride = 2, Groups = 4)]
[Conv1D(3, 1, Activation.Identity)]
[Code]
[ConvTranspose1D(4, 2, Activation.Relu, Stride = 2, Padding = Padding.Valid)]
[ConvTranspose1D(4, 3, Activation.Tanh, Dilation = 2, Groups = 2)]
[ConvTranspose1D(4, 3, Activation.Identity, Groups = 4)]
public sealed partial class Conv1DGroupsNetwork;

public sealed class Conv1DGroupsReferenceTests() : ReferenceTests<Conv1DGroupsNetwork>("conv1d-groups");

[Autoencoder]
[Input(12, 2)]
[Conv1D(4, 3, Activation.Relu, Stride = 2)]
[Conv1D(4, 2, Activation.Tanh, Stride = 3)]
[Code]
[ConvTranspose1D(3, 2, Activation.Relu, Stride = 3)]
[ConvTranspose1D(2, 5, Activation.Identity, Stride = 2)]
public sealed partial class ConvTranspose1DNetwork;

public sealed class ConvTranspose1DReferenceTests() : ReferenceTests<ConvTranspose1DNetwork>("convtranspose1d");
