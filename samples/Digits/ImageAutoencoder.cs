using Autoencoders;

namespace Digits;

/// <summary>Thirty-two numbers for an image of 28x28 pixels, as in MNIST and Fashion-MNIST.</summary>
[Autoencoder(784, 256, 64, 32, Hidden = Activation.Relu, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
public sealed partial class ImageAutoencoder;
