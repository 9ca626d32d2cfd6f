using Autoencoders;

// Layers by the names and shapes in fashion.pt. Weights do not tell activations:
// Relu in hidden layers and Sigmoid in the last one are assumed, as are the epsilons of normalizations.
// Compare outputs before you trust it.
// Convolutions are assumed to keep the size, or to halve it with a stride of 2 (which PyTorch pads in another way where windows
// are odd), and poolings of 2 where the numbers of modules leave a place. Transposed convolutions are assumed to double it.
[Autoencoder]
[Input(28, 28, 1)]
[Conv2D(8, 3, Activation.Relu)]
[MaxPool2D(2)]
[Conv2D(16, 3, Activation.Relu)]
[MaxPool2D(2)]
[Dense(32, Activation.Identity)]
[Code]
[Dense(784, Activation.Relu)]
[ConvTranspose2D(8, 2, Activation.Relu, Stride = 2, Padding = Padding.Valid)]
[ConvTranspose2D(8, 2, Activation.Relu, Stride = 2, Padding = Padding.Valid)]
[Conv2D(1, 3, Activation.Sigmoid)]
public sealed partial class FashionAutoencoder;
