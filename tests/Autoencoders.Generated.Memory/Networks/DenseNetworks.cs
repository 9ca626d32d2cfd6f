namespace Autoencoders.Memory.Networks;

[Autoencoder(784, 400, 32, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
public sealed partial class WideMemory;

[Autoencoder(256, 64, 16)]
public sealed partial class MiddleMemory;

[Autoencoder(9, 5, 2, Hidden = Activation.Tanh)]
public sealed partial class TinyMemory;

[Autoencoder(71, 45, 17, Hidden = Activation.Gelu, Output = Activation.Softplus, Loss = Loss.PoissonNegativeLogLikelihood)]
public sealed partial class OddMemory;

[Autoencoder(5000, 300, 7, Hidden = Activation.Mish, Loss = Loss.Huber)]
public sealed partial class VeryWideMemory;

[Autoencoder(700, 600, 500, 400, 300, 200, 100, 50, Hidden = Activation.Silu, Tied = true, Loss = Loss.MeanAbsoluteError)]
public sealed partial class DeepMemory;

[Autoencoder(53, 29, 8, Hidden = Activation.Tanh, Output = Activation.Sigmoid, Missing = Missing.Masked)]
public sealed partial class MaskedMemory;

[Autoencoder(Loss = Loss.CosineDistance)]
[Input(29)]
[Residual]
[Dense(29, Activation.Selu)]
[LayerNorm(Activation.Elu)]
[EndResidual(Activation.Identity)]
[Code(7)]
public sealed partial class ResidualMemory;

[Autoencoder(Loss = Loss.CategoricalCrossEntropy, Output = Activation.Softmax)]
[Input(33)]
[Dense(130, Activation.Identity)]
[BatchNorm(Activation.HardSigmoid)]
[Dropout(0.2f)]
[Code(19)]
public sealed partial class NormalizedMemory;

[Stacked]
[Autoencoder(64, 48, 31, 16, 5, Hidden = Activation.Sigmoid, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
public sealed partial class StackedMemory;

[Autoencoder(64, 63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 3, Hidden = Activation.LeakyRelu)]
public sealed partial class ManyLayersMemory;
