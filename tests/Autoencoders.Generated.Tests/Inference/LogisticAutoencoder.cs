namespace Autoencoders.Tests.Inference;

/// <summary>A generated network in rows that no register divides.</summary>
[Autoencoder(71, 45, 17, Hidden = Activation.Tanh, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
internal sealed partial class LogisticAutoencoder;
