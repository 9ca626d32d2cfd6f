using Autoencoders;

namespace Images;

/// <summary>1,024 features for an image of 28x28 pixels, of which only the hundred strongest speak.</summary>
[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(784)]
[SparseCode(1024, Activation.Relu, ActiveUnits = 100)]
public sealed partial class SparseAutoencoder;
