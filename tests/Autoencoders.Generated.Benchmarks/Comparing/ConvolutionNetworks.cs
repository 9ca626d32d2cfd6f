namespace Autoencoders.Benchmarks.Comparing;

// Images and sequences with convolutions of many kinds, for the list of sizes.

[Autoencoder]
[Input(12, 12, 1)]
[Conv2D(8, 3, Activation.Relu)]
[MaxPool2D(2, Padding = Padding.Same)]
[Conv2D(2, 3, Activation.Relu)]
[Code]
[Upsample2D(2)]
[Conv2D(8, 3, Activation.Relu)]
[Conv2D(1, 3, Activation.Sigmoid)]
internal sealed partial class NetworkSmallImage;

[Autoencoder]
[Input(32, 32, 3)]
[Conv2D(32, 3, Activation.Relu)]
[Conv2D(64, 3, Activation.Relu)]
[MaxPool2D(2, Padding = Padding.Same)]
[Conv2D(8, 3, Activation.Relu)]
[Code]
[Upsample2D(2)]
[Conv2D(64, 3, Activation.Relu)]
[Conv2D(32, 3, Activation.Relu)]
[Conv2D(3, 3, Activation.Sigmoid)]
internal sealed partial class NetworkFilters;

[Autoencoder]
[Input(32, 32, 3)]
[Conv2D(16, 5, Activation.Relu)]
[MaxPool2D(2, Padding = Padding.Same)]
[Conv2D(32, 5, Activation.Relu)]
[MaxPool2D(2, Padding = Padding.Same)]
[Conv2D(16, 5, Activation.Relu)]
[Code]
[Upsample2D(2)]
[Conv2D(32, 5, Activation.Relu)]
[Upsample2D(2)]
[Conv2D(3, 5, Activation.Sigmoid)]
internal sealed partial class NetworkFiveByFive;

[Autoencoder]
[Input(32, 32, 3)]
[Conv2D(32, 3, Activation.Relu, Stride = 2)]
[Conv2D(64, 3, Activation.Relu, Stride = 2)]
[Conv2D(32, 3, Activation.Relu)]
[Code]
[Upsample2D(2)]
[Conv2D(32, 3, Activation.Relu)]
[Upsample2D(2)]
[Conv2D(3, 3, Activation.Sigmoid)]
internal sealed partial class NetworkStrided;

[Autoencoder]
[Input(32, 32, 3)]
[Conv2D(32, 1, Activation.Relu)]
[Conv2D(32, 3, Activation.Relu, Groups = 32)]
[Conv2D(64, 1, Activation.Relu)]
[Conv2D(64, 3, Activation.Relu, Groups = 64)]
[Conv2D(2, 1, Activation.Relu)]
[Code]
[Conv2D(32, 1, Activation.Relu)]
[Conv2D(32, 3, Activation.Relu, Groups = 32)]
[Conv2D(3, 1, Activation.Sigmoid)]
internal sealed partial class NetworkDepthwise;

[Autoencoder]
[Input(32, 32, 3)]
[Conv2D(32, 4, Activation.Relu, Stride = 2)]
[Conv2D(64, 4, Activation.Relu, Stride = 2)]
[Conv2D(64, 4, Activation.Relu, Stride = 2)]
[Code]
[ConvTranspose2D(64, 4, Activation.Relu, Stride = 2)]
[ConvTranspose2D(32, 4, Activation.Relu, Stride = 2)]
[ConvTranspose2D(3, 4, Activation.Sigmoid, Stride = 2)]
internal sealed partial class NetworkTransposed;

[Autoencoder]
[Input(256, 4)]
[Conv1D(32, 5, Activation.Relu)]
[Conv1D(32, 4, Activation.Relu, Stride = 2)]
[Conv1D(8, 4, Activation.Relu, Stride = 2)]
[Code]
[ConvTranspose1D(32, 4, Activation.Relu, Stride = 2)]
[ConvTranspose1D(32, 4, Activation.Relu, Stride = 2)]
[Conv1D(4, 5, Activation.Sigmoid)]
internal sealed partial class NetworkSequence;
