namespace Autoencoders.Tests.Inference;

/// <summary>A network whose batches read packed weights.</summary>
[Autoencoder(90, 70, 3, Hidden = Activation.Tanh)]
internal sealed partial class PackedAutoencoder;

/// <summary>A network that also folds a normalization, and packs what it folded and a transposed copy.</summary>
[Autoencoder]
[Input(75)]
[Dense(66)]
[BatchNorm(Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Code(3)]
[Dense(64, Activation.Tanh)]
[Dense(66, Activation.Tanh, Tied = true)]
[Dense(75)]
internal sealed partial class PreparedAutoencoder;
