using Autoencoders;

namespace Digits;

/// <summary>A place on a map for an image of 28x28 pixels.</summary>
[Autoencoder(784, 256, 64, 2, Hidden = Activation.Tanh, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
public sealed partial class ImageMap;
