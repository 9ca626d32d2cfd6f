namespace Autoencoders.Tests.Arrow;

[Autoencoder(4, 6, 2, Hidden = Activation.Tanh)]
internal sealed partial class ArrowAutoencoder;

[Autoencoder(3, 5, 2, Hidden = Activation.Tanh)]
internal sealed partial class ThreeAutoencoder;
