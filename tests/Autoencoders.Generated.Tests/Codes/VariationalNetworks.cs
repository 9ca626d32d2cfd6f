namespace Autoencoders.Tests.Codes;

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(21)]
[Dense(13, Activation.Tanh)]
[VariationalCode(3)]
public sealed partial class BernoulliAutoencoder;

/// <summary>So wide that its blocks of rows lie in the pool, and linear, so that its likelihood has a closed form.</summary>
[Autoencoder(Output = Activation.Identity)]
[Input(300)]
[VariationalCode(2, Variance = 0.5f)]
public sealed partial class GaussianAutoencoder;

[Autoencoder(Loss = Loss.CategoricalCrossEntropy)]
[Input(3, 4, 2)]
[Conv2D(3, 2)]
[VariationalCode(2, Beta = 0.5f, FreeBits = 0.1f)]
[Dense(7)]
[BatchNorm(Activation.Relu)]
[Dense(24, Activation.Softmax)]
public sealed partial class CategoricalAutoencoder;

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Input(21)]
[Condition(4)]
[Dense(13, Activation.Tanh)]
[VariationalCode(3)]
public sealed partial class ConditionalVariationalAutoencoder;
