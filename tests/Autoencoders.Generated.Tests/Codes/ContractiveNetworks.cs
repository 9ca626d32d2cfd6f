namespace Autoencoders.Tests.Codes;

[Autoencoder(Output = Activation.Sigmoid)]
[Input(12)]
[ContractiveCode(5, Activation.Sigmoid, Weight = 0.3f)]
public sealed partial class ContractedLayer;

/// <summary>The same without the contraction.</summary>
[Autoencoder(Output = Activation.Sigmoid)]
[Input(12)]
[Code(5, Activation.Sigmoid)]
public sealed partial class FreeLayer;

[Autoencoder]
[Input(12)]
[Dense(9, Activation.Tanh)]
[ContractiveCode(5, Activation.Sigmoid, Weight = 0.3f)]
public sealed partial class ContractedStack;

[Autoencoder]
[Input(12)]
[Dense(9, Activation.Tanh)]
[ContractiveCode(5, Activation.Sigmoid, Weight = 0.3f, Probes = 4)]
public sealed partial class ContractedStackOfFourProbes;
