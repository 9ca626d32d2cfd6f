using Autoencoders;

namespace Images;

/// <summary>
/// A normal distribution of 20 numbers for an image of 28x28 pixels: the network of "Auto-Encoding Variational Bayes" (2013).
/// </summary>
[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(784)]
[Dense(400, Activation.Relu)]
[VariationalCode(20)]
public sealed partial class VariationalAutoencoder;
