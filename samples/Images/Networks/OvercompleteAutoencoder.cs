using Autoencoders;

namespace Images;

/// <summary>The same features as <see cref="SparseAutoencoder"/>, all of which may speak.</summary>
#pragma warning disable AEG023 // Nothing needs to be compressed here: that is what the sparse code is compared with.
[Autoencoder(784, 1024, Code = Activation.Relu, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
#pragma warning restore AEG023
public sealed partial class OvercompleteAutoencoder;
