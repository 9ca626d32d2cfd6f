namespace Autoencoders.Tests.Checkpointing;

/// <summary>A network in which each step leaves something behind, small enough to change each value of its checkpoint.</summary>
[Autoencoder(Loss = Loss.MeanSquaredError)]
[Input(6)]
[Dense(5, Activation.Identity)]
[BatchNorm(Activation.Relu)]
[Dropout(0.1f)]
[Dense(4, Activation.Identity)]
[VectorQuantizedCode(4, Length = 2)]
[Dense(6, Activation.Identity)]
internal sealed partial class RememberingAutoencoder;
