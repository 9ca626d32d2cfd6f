namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/ContractiveNetworks.cs, as a user declares them.

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(12)]
[ContractiveCode(7, Activation.Sigmoid, Weight = 0.3f)]
public sealed partial class ContractiveNetwork;

public sealed class ContractiveLayerReferenceTests() : ContractiveReferenceTests<ContractiveNetwork>("contractive", 0, 1);

[Autoencoder]
[Input(9)]
[ContractiveCode(11, Activation.Silu, Weight = 0.05f, Tied = true)]
public sealed partial class ContractiveTiedNetwork;

public sealed class ContractiveTiedReferenceTests() : ContractiveReferenceTests<ContractiveTiedNetwork>("contractivetied", 0, 1);

[Autoencoder]
[Input(10)]
[Dense(8, Activation.Tanh)]
[Dense(6, Activation.Gelu)]
[ContractiveCode(4, Activation.Sigmoid, Weight = 0.2f)]
[Dense(10, Activation.Identity)]
public sealed partial class ContractiveDeepNetwork;

public sealed class ContractiveDeepReferenceTests() : ContractiveReferenceTests<ContractiveDeepNetwork>("contractivedeep", 1, 3);

[Autoencoder]
[Input(9)]
[Dense(7, Activation.Softplus)]
[ContractiveCode(3, Activation.Identity, Weight = 0.1f, Probes = 3)]
[Dense(6, Activation.Elu)]
[Dense(9, Activation.Identity)]
public sealed partial class ContractiveProbesNetwork;

public sealed class ContractiveProbesReferenceTests() : ContractiveReferenceTests<ContractiveProbesNetwork>("contractiveprobes", 3, 2);

[Autoencoder]
[Input(4, 4, 2)]
[Conv2D(3, 3, Activation.Silu, Stride = 2)]
[Conv2D(2, 3, Activation.Sigmoid)]
[ContractiveCode(Weight = 0.1f, Probes = 2)]
[ConvTranspose2D(3, 3, Activation.Tanh, Stride = 2)]
[Conv2D(2, 3, Activation.Identity)]
public sealed partial class Contractive2DNetwork;

public sealed class Contractive2DReferenceTests() : ContractiveReferenceTests<Contractive2DNetwork>("contractive2d", 2, 2);
