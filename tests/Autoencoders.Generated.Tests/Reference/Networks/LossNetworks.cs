namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/LossNetworks.cs, as a user declares them.

[Autoencoder(Loss = Loss.MeanAbsoluteError)]
[Input(10)]
[Dense(6, Activation.Tanh)]
[Code(3)]
[Dense(6, Activation.Tanh)]
[Dense(10, Activation.Identity)]
public sealed partial class MeanAbsoluteErrorNetwork;

public sealed class MeanAbsoluteErrorReferenceTests() : ReferenceTests<MeanAbsoluteErrorNetwork>("mean-absolute-error");

[Autoencoder(Loss = Loss.Huber)]
[Input(10)]
[Dense(6, Activation.Tanh)]
[Code(3)]
[Dense(6, Activation.Tanh)]
[Dense(10, Activation.Identity)]
public sealed partial class HuberNetwork;

public sealed class HuberReferenceTests() : ReferenceTests<HuberNetwork>("huber");

[Autoencoder(Loss = Loss.CategoricalCrossEntropy)]
[Input(10)]
[Dense(6, Activation.Tanh)]
[Code(3)]
[Dense(6, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
public sealed partial class CategoricalCrossEntropyNetwork;

public sealed class CategoricalCrossEntropyReferenceTests() : ReferenceTests<CategoricalCrossEntropyNetwork>("categorical-cross-entropy");

[Autoencoder(Loss = Loss.PoissonNegativeLogLikelihood)]
[Input(10)]
[Dense(6, Activation.Tanh)]
[Code(3)]
[Dense(6, Activation.Tanh)]
[Dense(10, Activation.Softplus)]
public sealed partial class PoissonNetwork;

public sealed class PoissonReferenceTests() : ReferenceTests<PoissonNetwork>("poisson");

[Autoencoder(Loss = Loss.CosineDistance)]
[Input(10)]
[Dense(6, Activation.Tanh)]
[Code(3)]
[Dense(6, Activation.Tanh)]
[Dense(10, Activation.Identity)]
public sealed partial class CosineDistanceNetwork;

public sealed class CosineDistanceReferenceTests() : ReferenceTests<CosineDistanceNetwork>("cosine-distance");

[Autoencoder(Loss = Loss.CategoricalCrossEntropy)]
[Input(4, 3, 3)]
[Conv2D(4, 3, Activation.Tanh)]
[Conv2D(2, 1, Activation.Identity)]
[Code]
[Conv2D(4, 3, Activation.Tanh)]
[Conv2D(3, 1, Activation.Softmax)]
public sealed partial class CategoricalCrossEntropy2DNetwork;

public sealed class CategoricalCrossEntropy2DReferenceTests()
    : ReferenceTests<CategoricalCrossEntropy2DNetwork>("categorical-cross-entropy2d");

[Autoencoder(Loss = Loss.PoissonNegativeLogLikelihood)]
[Input(4, 3, 3)]
[Conv2D(4, 3, Activation.Tanh)]
[Conv2D(2, 1, Activation.Identity)]
[Code]
[Conv2D(4, 3, Activation.Tanh)]
[Conv2D(3, 1, Activation.Softplus)]
public sealed partial class Poisson2DNetwork;

public sealed class Poisson2DReferenceTests() : ReferenceTests<Poisson2DNetwork>("poisson2d");

[Autoencoder(Loss = Loss.CosineDistance)]
[Input(4, 3, 3)]
[Conv2D(4, 3, Activation.Tanh)]
[Conv2D(2, 1, Activation.Identity)]
[Code]
[Conv2D(4, 3, Activation.Tanh)]
[Conv2D(3, 1, Activation.Tanh)]
public sealed partial class CosineDistance2DNetwork;

public sealed class CosineDistance2DReferenceTests() : ReferenceTests<CosineDistance2DNetwork>("cosine-distance2d");
