namespace Autoencoders.Tests;

/// <summary>A generated network in rows that no register divides, whose loss takes every number.</summary>
[Autoencoder(71, 45, 17, Hidden = Activation.Tanh)]
internal sealed partial class WatchingAutoencoder;
