namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/KerasNetwork.cs, as a user declares them.

[Autoencoder(Loss = Loss.BinaryCrossEntropy)]
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
public sealed partial class KerasNetwork;

public sealed class KerasReferenceTests() : ReferenceTests<KerasNetwork>("keras");
