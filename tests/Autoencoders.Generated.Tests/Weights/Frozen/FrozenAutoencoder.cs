namespace Autoencoders.Tests.Weights.Frozen;

/// <summary>A network with trained values, running statistics and a scaler in the assembly.</summary>
[Autoencoder(Weights = "Weights/Frozen/scaled.safetensors")]
[Input(5)]
[Dense(7)]
[BatchNorm]
[Code(2)]
internal sealed partial class FrozenAutoencoder;
