namespace Autoencoders.Tests.Training;

[Autoencoder(4, 3, 2, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
internal sealed partial class UnitNetwork;

[Autoencoder(4, 2, Output = Activation.Softplus, Loss = Loss.PoissonNegativeLogLikelihood)]
internal sealed partial class CountNetwork;

[Autoencoder(4, 2, Output = Activation.Identity, Loss = Loss.CosineDistance)]
internal sealed partial class DirectionNetwork;

[Autoencoder(Loss = Loss.CategoricalCrossEntropy)]
[Input(2, 2)]
[Conv1D(1, 1, Activation.Tanh)]
[Code]
[Conv1D(2, 1, Activation.Softmax)]
internal sealed partial class CategoryNetwork;

[Autoencoder(4, 2)]
internal sealed partial class NumberNetwork;

[Autoencoder(4, 3, 2, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy, Missing = Missing.Masked)]
internal sealed partial class MaskedUnitNetwork;

[Autoencoder(4, 3, 2, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Stacked]
internal sealed partial class StackedUnitNetwork;

[Autoencoder(Loss = Loss.BinaryCrossEntropy)]
[Input(4)]
[Corruption(Noise.Gaussian, 2f)]
[Condition(1)]
[Code(2)]
[Dense(4, Activation.Sigmoid)]
internal sealed partial class NoisyUnitNetwork;
