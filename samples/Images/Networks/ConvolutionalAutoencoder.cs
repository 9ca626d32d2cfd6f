using Autoencoders;

namespace Images;

/// <summary>
/// 4x4x8 numbers for an image of 28x28 pixels, from windows that slide over it: the network of "Building Autoencoders in Keras" (2016).
/// </summary>
[Autoencoder(Loss = Loss.BinaryCrossEntropy)]
[Input(28, 28, 1)]
[Conv2D(16, 3, Activation.Relu)]
[MaxPool2D(2, Padding = Padding.Same)]
[Conv2D(8, 3, Activation.Relu)]
[MaxPool2D(2, Padding = Padding.Same)]
[Conv2D(8, 3, Activation.Relu)]
[MaxPool2D(2, Padding = Padding.Same)]
[Code]
[Conv2D(8, 3, Activation.Relu)]
[Upsample2D(2)]
[Conv2D(8, 3, Activation.Relu)]
[Upsample2D(2)]
[Conv2D(16, 3, Activation.Relu, Padding = Padding.Valid)]
[Upsample2D(2)]
[Conv2D(1, 3, Activation.Sigmoid)]
public sealed partial class ConvolutionalAutoencoder;
