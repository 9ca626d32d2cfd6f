using Autoencoders;

namespace NativeSample;

/// <summary>Six numbers for an image of 8x8 pixels by a convolution.</summary>
[Autoencoder(Output = Activation.Sigmoid)]
[Input(8, 8, 1)]
[Conv2D(8, 3, Activation.Relu)]
[MaxPool2D(2)]
[Code(6)]
[NativeExports("glyphs")]
public sealed partial class GlyphAutoencoder;
