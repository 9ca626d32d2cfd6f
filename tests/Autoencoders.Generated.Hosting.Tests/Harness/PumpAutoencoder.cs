namespace Autoencoders.Hosting.Tests;

/// <summary>A network of pumps.</summary>
[Autoencoder(5, 8, 2, Hidden = Activation.Tanh)]
public sealed partial class PumpAutoencoder;
