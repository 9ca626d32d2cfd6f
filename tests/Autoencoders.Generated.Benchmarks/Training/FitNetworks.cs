namespace Autoencoders.Benchmarks.Training;

// From a network whose step is over in microseconds to one that gives the processor something to do.

[Autoencoder(16, 8, 3)]
internal sealed partial class TinyFit;

[Autoencoder(64, 32, 8)]
internal sealed partial class SmallFit;

[Autoencoder(784, 128, 32, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
internal sealed partial class ImageFit;
