using Autoencoders;

namespace Images;

/// <summary>
/// 128 numbers for an image of 28x28 pixels with a hole of a quarter of it. Each unit sees all pixels: what belongs into a hole is told by
/// the whole image rather than by its edge.
/// </summary>
[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(28, 28, 1)]
[Corruption(Noise.Block, Part)]
[Dense(512)]
[Dense(256)]
[Code(128)]
public sealed partial class InpaintingAutoencoder
{
    /// <summary>The side of the hole as a part of the image's.</summary>
    public const float Part = 0.5f;
}
