using Autoencoders;

namespace NativeSample;

/// <summary>Eight numbers for a digit of 8x8 pixels, with a detector of what is not a digit.</summary>
[Autoencoder(64, 32, 8, Hidden = Activation.Relu, Output = Activation.Sigmoid)]
[NativeExports("digits", Detector = true)]
public sealed partial class DigitAutoencoder;
