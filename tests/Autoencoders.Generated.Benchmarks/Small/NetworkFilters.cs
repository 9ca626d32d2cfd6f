namespace Autoencoders.Benchmarks.Small;

/// <summary>Convolutions with so many filters that their weights count.</summary>
[Autoencoder]
[Input(32, 32, 1)]
[Conv2D(32, 3, Activation.Relu)]
[Conv2D(64, 3, Activation.Relu)]
[MaxPool2D(2, Padding = Padding.Same)]
[Conv2D(8, 3, Activation.Relu)]
[MaxPool2D(2, Padding = Padding.Same)]
[Code]
[Conv2D(64, 3, Activation.Relu)]
[Upsample2D(2)]
[Conv2D(32, 3, Activation.Relu)]
[Upsample2D(2)]
[Conv2D(1, 3, Activation.Sigmoid)]
internal sealed partial class NetworkFilters;
