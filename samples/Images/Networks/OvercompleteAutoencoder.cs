using Autoencoders;

namespace Images;

/// <summary>The same features as <see cref="SparseAutoencoder"/>, all of which may speak.</summary>
[Autoencoder(784, 1024, Code = Activation.Relu, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
public sealed partial class OvercompleteAutoencoder;
