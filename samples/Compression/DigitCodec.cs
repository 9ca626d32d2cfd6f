using Autoencoders;

namespace Compression;

/// <summary>Eight numbers for a handwritten digit of 8x8 pixels.</summary>
[Autoencoder(64, 128, 64, 8, Hidden = Activation.Relu, Output = Activation.Sigmoid, Loss = Loss.MeanSquaredError)]
public sealed partial class DigitCodec;
