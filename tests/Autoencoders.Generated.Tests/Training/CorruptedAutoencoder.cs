namespace Autoencoders.Tests.Training;

/// <summary>Learns to give back what half the values of a sample tell of the others; nothing else in it is random.</summary>
[Autoencoder(Loss = Loss.MeanSquaredError)]
[Input(16)]
[Corruption(Noise.Masking, 0.5f)]
[Dense(12, Activation.Tanh)]
[Code(8)]
[Dense(16, Activation.Identity)]
internal sealed partial class CorruptedAutoencoder;

/// <summary>The same without noise.</summary>
[Autoencoder(Loss = Loss.MeanSquaredError)]
[Input(16)]
[Dense(12, Activation.Tanh)]
[Code(8)]
[Dense(16, Activation.Identity)]
internal sealed partial class CleanAutoencoder;

/// <summary>Noise of nothing before a code that is a distribution, with a condition and values that may be missing.</summary>
[Autoencoder(Loss = Loss.BinaryCrossEntropy, Missing = Missing.Masked)]
[Input(6)]
[Corruption(Noise.Gaussian, 0f)]
[Condition(2)]
[Dense(5)]
[VariationalCode(2)]
[Dense(5)]
[Dense(6, Activation.Sigmoid)]
internal sealed partial class StillVariationalAutoencoder;

/// <summary>The same with noise that there is.</summary>
[Autoencoder(Loss = Loss.BinaryCrossEntropy, Missing = Missing.Masked)]
[Input(6)]
[Corruption(Noise.Masking, 0.5f)]
[Condition(2)]
[Dense(5)]
[VariationalCode(2)]
[Dense(5)]
[Dense(6, Activation.Sigmoid)]
internal sealed partial class NoisyVariationalAutoencoder;
