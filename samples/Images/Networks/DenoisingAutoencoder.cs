using Autoencoders;

namespace Images;

/// <summary><see cref="DenseAutoencoder"/>, trained to restore images from noisy ones.</summary>
[Autoencoder(784, 256, 128, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Corruption(Noise.Gaussian, Amount)]
public sealed partial class DenoisingAutoencoder
{
    /// <summary>The standard deviation of the noise of a pixel.</summary>
    public const float Amount = 0.5f;
}
