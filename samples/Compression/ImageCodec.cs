using Autoencoders;

namespace Compression;

/// <summary>Thirty-two numbers for an image of 28x28 pixels, as in MNIST and Fashion-MNIST.</summary>
[Autoencoder(784, 256, 128, 32, Hidden = Activation.Relu, Output = Activation.Sigmoid, Loss = Loss.MeanSquaredError)]
public sealed partial class ImageCodec;
