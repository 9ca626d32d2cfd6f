using Autoencoders;

namespace ServiceSample.Load;

/// <summary>A network of other layers, whose files the service must refuse.</summary>
[Autoencoder(16, 10, 3, Hidden = Activation.Tanh)]
public sealed partial class OtherAutoencoder;
