using Autoencoders;

namespace Digits;

/// <summary>A place on a map for a handwritten digit of 8x8 pixels.</summary>
[Autoencoder(64, 128, 64, 2, Hidden = Activation.Tanh, Output = Activation.Sigmoid, Loss = Loss.MeanSquaredError)]
public sealed partial class DigitMap;
