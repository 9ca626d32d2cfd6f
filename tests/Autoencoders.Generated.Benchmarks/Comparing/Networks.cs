namespace Autoencoders.Benchmarks.Comparing;

[Autoencoder(16, 8, 3, Code = Activation.Relu)]
internal sealed partial class NetworkA;

[Autoencoder(64, 32, 8, Code = Activation.Relu)]
internal sealed partial class NetworkB;

[Autoencoder(784, 32, Code = Activation.Relu, Output = Activation.Sigmoid)]
internal sealed partial class NetworkC;

[Autoencoder(784, 128, 64, 32, Code = Activation.Relu, Output = Activation.Sigmoid)]
internal sealed partial class NetworkD;
