namespace Autoencoders.Tests;

/// <summary>A generated network so small that its file can be written by hand.</summary>
[Autoencoder(3, 2)]
internal sealed partial class TripleAutoencoder;
