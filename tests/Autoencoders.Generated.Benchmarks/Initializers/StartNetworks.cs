namespace Autoencoders.Benchmarks.Initializers;

[Autoencoder(784, 32, Code = Activation.Relu, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
internal sealed partial class ShallowStart;

[Autoencoder(784, 128, 64, 32, Code = Activation.Relu, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
internal sealed partial class DeepStart;

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(784)]
[Dense(400, Activation.Relu)]
[VariationalCode(20)]
internal sealed partial class VariationalStart;

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(784)]
[Condition(10)]
[Dense(400, Activation.Relu)]
[VariationalCode(20)]
internal sealed partial class ConditionalStart;

[Autoencoder(Loss = Loss.BinaryCrossEntropy)]
[Input(28, 28, 1)]
[Conv2D(8, 3, Activation.Relu, Stride = 2)]
[Conv2D(16, 3, Activation.Relu, Stride = 2)]
[Code]
[Upsample2D(2)]
[Conv2D(8, 3, Activation.Relu)]
[Upsample2D(2)]
[Conv2D(1, 3, Activation.Sigmoid)]
internal sealed partial class ConvolutionalStart;

[Autoencoder(64, 32, 16, 8, Hidden = Activation.Tanh)]
internal sealed partial class TanhStart;

[Autoencoder(64, 32, 16, 8)]
internal sealed partial class SquaredStart;

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(64)]
[Dense(128, Activation.Relu)]
[VariationalCode(8)]
internal sealed partial class VariationalDigits;
