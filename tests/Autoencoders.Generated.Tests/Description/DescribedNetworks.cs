namespace Autoencoders.Tests.Description;

[Autoencoder(Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy, Tied = true)]
[Input(6)]
[Dropout(0.1f)]
[Dense(4, Activation.LeakyRelu, Slope = 0.2f)]
[Code(2)]
internal sealed partial class DescribedDense;

[Autoencoder(Hidden = Activation.Relu)]
[Input(5, 7, 2)]
[Conv2D(4, 3, Stride = 2)]
[BatchNorm]
[Residual]
[Conv2D(4, 3, Activation.Identity, Groups = 2)]
[EndResidual(Activation.Relu)]
[Code(3)]
[Dense(12)]
[Dense(70, Activation.Identity)]
internal sealed partial class DescribedImages;

[Autoencoder(Hidden = Activation.Tanh, Missing = Missing.Masked)]
[Input(8)]
[Condition(3)]
[Dense(5)]
[VariationalCode(2, Beta = 0.5f, FreeBits = 0.25f, Variance = 0.1f)]
internal sealed partial class DescribedDistribution;
