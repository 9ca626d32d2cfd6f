namespace Autoencoders.Hosting.Tests;

/// <summary>A network with other layers, whose files a pump must refuse.</summary>
[Autoencoder(5, 7, 2, Hidden = Activation.Tanh)]
public sealed partial class ValveAutoencoder;
