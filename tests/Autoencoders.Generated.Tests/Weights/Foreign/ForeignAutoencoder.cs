namespace Autoencoders.Tests;

/// <summary>The network of the files, with a description of its layers.</summary>
[Autoencoder]
[Input(3)]
[Dense(2, Activation.Identity)]
[Code]
[Dense(3, Activation.Identity)]
internal sealed partial class ForeignAutoencoder;
