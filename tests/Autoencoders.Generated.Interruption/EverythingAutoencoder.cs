namespace Autoencoders.Interruption;

/// <summary>A network in which each step leaves something behind: noise, dropped values, running statistics and a codebook.</summary>
[Autoencoder(Loss = Loss.MeanSquaredError)]
[Input(24)]
[Corruption(Noise.Gaussian, 0.1f)]
[Dense(32, Activation.Identity)]
[BatchNorm(Activation.Relu)]
[Dropout(0.1f)]
[Dense(16, Activation.Identity)]
[VectorQuantizedCode(32, Length = 4)]
[Dense(32)]
[Dense(24, Activation.Identity)]
internal sealed partial class EverythingAutoencoder;
