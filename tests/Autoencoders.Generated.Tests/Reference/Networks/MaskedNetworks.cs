using Autoencoders.Kernels;

namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/MaskedNetworks.cs, as a user declares them.

[Autoencoder(12, 8, 3, Hidden = Activation.Tanh, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy, Missing = Missing.Masked)]
public sealed partial class MaskedNetwork;

public sealed class MaskedReferenceTests() : ReferenceTests<MaskedNetwork>("masked");

[Autoencoder(Missing = Missing.Masked)]
[Input(4, 4, 2)]
[Conv2D(3, 3, Activation.Tanh, Stride = 2)]
[Code]
public sealed partial class Masked2DNetwork;

public sealed class Masked2DReferenceTests() : ReferenceTests<Masked2DNetwork>("masked2d");

[Autoencoder(12, 5, Code = Activation.Sigmoid, Loss = Loss.Huber, Missing = Missing.Masked)]
[Corruption(Noise.Gaussian, 0.5f)]
public sealed partial class MaskedDenoisingNetwork;

public sealed class MaskedDenoisingReferenceTests()
    : ElementNoiseReferenceTests<MaskedDenoisingNetwork, AddGaussian>("masked-denoising", 0.5f);

[Autoencoder(Hidden = Activation.Tanh, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy, Missing = Missing.Masked)]
[Input(8)]
[Dense(6)]
[VariationalCode(3)]
public sealed partial class MaskedVariationalNetwork;

public sealed class MaskedVariationalReferenceTests() : VariationalReferenceTests<MaskedVariationalNetwork>("masked-variational", 4);
