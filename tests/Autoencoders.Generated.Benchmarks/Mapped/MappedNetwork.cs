namespace Autoencoders.Benchmarks.Mapped;

[Autoencoder(784, 128, 32, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
internal sealed partial class MappedNetwork;
