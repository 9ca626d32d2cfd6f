namespace Autoencoders.Benchmarks.Comparing;

// Networks of one shape, 784-400-20-400-784, that differ in the kind of their code.

[Autoencoder(784, 400, 20, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
internal sealed partial class PlainKind;

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(784)]
[Dense(400)]
[VariationalCode(20)]
internal sealed partial class VariationalKind;

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(784)]
[Dense(400)]
[VariationalCode(20, FreeBits = 0.1f)]
internal sealed partial class FreeBitsKind;
