namespace Autoencoders.Benchmarks.Comparing;

[Autoencoder(16, 8, 3, Code = Activation.Relu)]
internal sealed partial class NetworkA;

[Autoencoder(64, 32, 8, Code = Activation.Relu)]
internal sealed partial class NetworkB;

[Autoencoder(784, 32, Code = Activation.Relu, Output = Activation.Sigmoid)]
internal sealed partial class NetworkC;

[Autoencoder(784, 128, 64, 32, Code = Activation.Relu, Output = Activation.Sigmoid)]
internal sealed partial class NetworkD;

[Autoencoder(784, 32)]
internal sealed partial class NetworkPca;

[Autoencoder]
[Input(28, 28, 1)]
[Conv2D(16, 3, Activation.Relu)]
[MaxPool2D(2, Padding = Padding.Same)]
[Conv2D(8, 3, Activation.Relu)]
[MaxPool2D(2, Padding = Padding.Same)]
[Conv2D(8, 3, Activation.Relu)]
[MaxPool2D(2, Padding = Padding.Same)]
[Code]
[Conv2D(8, 3, Activation.Relu)]
[Upsample2D(2)]
[Conv2D(8, 3, Activation.Relu)]
[Upsample2D(2)]
[Conv2D(16, 3, Activation.Relu, Padding = Padding.Valid)]
[Upsample2D(2)]
[Conv2D(1, 3, Activation.Sigmoid)]
internal sealed partial class NetworkConv;
