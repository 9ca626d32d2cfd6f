using Autoencoders;

namespace Images;

/// <summary>49 whole numbers below 256 for an image of 28x28 pixels: each names a vector of a codebook.</summary>
[Autoencoder(Loss = Loss.BinaryCrossEntropy)]
[Input(28, 28, 1)]
[Conv2D(16, 4, Activation.Relu, Stride = 2)]
[Conv2D(16, 4, Activation.Identity, Stride = 2)]
[VectorQuantizedCode(256)]
[ConvTranspose2D(16, 4, Activation.Relu, Stride = 2)]
[ConvTranspose2D(1, 4, Activation.Sigmoid, Stride = 2)]
public sealed partial class VectorQuantizedAutoencoder;
