namespace Autoencoders.Tests.Tables;

/// <summary>A network as wide as a row of <see cref="Orders"/>.</summary>
[Autoencoder(8, 3)]
internal sealed partial class OrdersAutoencoder;
