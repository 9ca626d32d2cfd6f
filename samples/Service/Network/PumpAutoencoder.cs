using Autoencoders;

namespace ServiceSample;

/// <summary>The sixteen sensors of a pump through a code of three numbers.</summary>
[Autoencoder(16, 12, 3, Hidden = Activation.Tanh)]
public sealed partial class PumpAutoencoder;
