using Autoencoders;

namespace Images;

/// <summary>128 numbers for an image of 28x28 pixels, with each unit connected to all pixels.</summary>
[Autoencoder(784, 256, 128, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
public sealed partial class DenseAutoencoder;
