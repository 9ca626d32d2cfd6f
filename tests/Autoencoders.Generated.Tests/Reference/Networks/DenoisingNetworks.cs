using Autoencoders.Kernels;

namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/DenoisingNetworks.cs, as a user declares them.

[Autoencoder(12, 8, 3, Hidden = Activation.Tanh, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Corruption(Noise.Gaussian, 0.5f)]
public sealed partial class DenoisingGaussianNetwork;

public sealed class DenoisingGaussianReferenceTests()
    : DenoisingReferenceTests<DenoisingGaussianNetwork, AddGaussian>("denoising-gaussian", 0.5f);

[Autoencoder(12, 5, Code = Activation.Sigmoid)]
[Corruption(Noise.Masking, 0.3f)]
public sealed partial class DenoisingMaskingNetwork;

public sealed class DenoisingMaskingReferenceTests() : DenoisingReferenceTests<DenoisingMaskingNetwork, Mask>("denoising-masking", 0.3f);

[Autoencoder(12, 5, Code = Activation.Sigmoid)]
[Corruption(Noise.SaltAndPepper, 0.4f)]
public sealed partial class DenoisingSaltNetwork;

public sealed class DenoisingSaltReferenceTests()
    : DenoisingReferenceTests<DenoisingSaltNetwork, SaltAndPepper>("denoising-salt", 0.4f);

[Autoencoder]
[Input(4, 4, 2)]
[Corruption(Noise.Uniform, 0.5f)]
[Conv2D(3, 3, Activation.Tanh, Stride = 2)]
[Code]
public sealed partial class DenoisingUniform2DNetwork;

public sealed class DenoisingUniform2DReferenceTests()
    : DenoisingReferenceTests<DenoisingUniform2DNetwork, AddUniform>("denoising-uniform2d", 0.5f);
