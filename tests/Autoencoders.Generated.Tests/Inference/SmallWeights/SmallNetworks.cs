namespace Autoencoders.Tests.Inference.SmallWeights;

[Autoencoder(5, 3)]
public sealed partial class LinearSmall;

[Autoencoder(37, 21, 6, Hidden = Activation.Relu, Output = Activation.Sigmoid)]
public sealed partial class PixelsSmall;

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy, Tied = true)]
[Input(33)]
[Dropout(0.1f)]
[Dense(17, Activation.LeakyRelu, Slope = 0.2f)]
[Code(4)]
public sealed partial class TiedSmall;

[Autoencoder(Loss = Loss.Huber)]
[Input(19)]
[BatchNorm]
[Dense(40)]
[BatchNorm(Activation.Tanh)]
[Code(5)]
[Dense(11, Activation.Elu, Alpha = 0.7f)]
[Dense(19, Activation.Identity)]
public sealed partial class NormalizedSmall;

[Autoencoder(Output = Activation.Identity)]
[Input(23)]
[Dense(13, Activation.Tanh)]
[VariationalCode(3, Variance = 0.5f)]
public sealed partial class VariationalSmall;

[Autoencoder(Loss = Loss.CategoricalCrossEntropy)]
[Input(4, 6)]
[Dense(20, Activation.Gelu)]
[SparseCode(12, ActiveUnits = 3)]
[Dense(24, Activation.Softmax)]
public sealed partial class SparseSmall;
