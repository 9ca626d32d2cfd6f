namespace Autoencoders.Fuzzing;

/// <summary>The network of the seeds: small, with running statistics beside its weights.</summary>
[Autoencoder]
[Input(6)]
[Dense(5, Activation.Identity)]
[BatchNorm(Activation.Tanh)]
[Code(2)]
[Dense(6, Activation.Identity)]
public sealed partial class FuzzedAutoencoder;
