namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/DenseNetworks.cs, as a user declares them.

[Autoencoder(10, 4)]
public sealed partial class LinearNetwork;

[Autoencoder(16, 8, 3)]
public sealed partial class TinyNetwork;

[Autoencoder(64, 32, 8, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
public sealed partial class MirroredNetwork;

[Autoencoder(13, 7, 5, 3, Hidden = Activation.Tanh, Code = Activation.Tanh)]
public sealed partial class OddNetwork;

[Autoencoder(24, 10, 4, Hidden = Activation.Sigmoid, Code = Activation.Sigmoid, Output = Activation.Sigmoid)]
public sealed partial class LogisticNetwork;

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(70)]
[Dense(45, Activation.Tanh)]
[Code(17, Activation.Relu)]
public sealed partial class WideNetwork;

[Autoencoder(Hidden = Activation.Tanh)]
[Input(20)]
[Dense(12)]
[Code(6, Activation.Sigmoid)]
[Dense(9, Activation.Relu)]
[Dense(33, Activation.Identity)]
[Dense(20)]
public sealed partial class AsymmetricNetwork;
