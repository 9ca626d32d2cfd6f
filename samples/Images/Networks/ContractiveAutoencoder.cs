using Autoencoders;

namespace Images;

/// <summary>128 features that change as little as reconstruction allows when the image does.</summary>
[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(784)]
[ContractiveCode(128, Activation.Sigmoid, Weight = 1e-3f)]
public sealed partial class ContractiveAutoencoder;
