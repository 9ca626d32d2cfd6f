using Autoencoders;

namespace Images;

/// <summary>An image of 28x28 pixels of which only the means of squares are left: 14x14x4 numbers, so as many as pixels.</summary>
[Autoencoder(Loss = Loss.BinaryCrossEntropy)]
[Input(28, 28, 1)]
[Corruption(Noise.Downsample, Factor)]
[Conv2D(24, 4, Stride = 2)]
[Conv2D(32, 3)]
[Conv2D(4, 3, Activation.Identity)]
[Code]
[Conv2D(32, 3)]
[ConvTranspose2D(16, 4, Stride = 2)]
[Conv2D(1, 3, Activation.Sigmoid)]
public sealed partial class SuperResolutionAutoencoder
{
    /// <summary>The side of a square in pixels.</summary>
    public const float Factor = 4;
}
