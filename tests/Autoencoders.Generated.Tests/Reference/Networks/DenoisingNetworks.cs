using Autoencoders.Kernels;

namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/DenoisingNetworks.cs, as a user declares them.

[Autoencoder(12, 8, 3, Hidden = Activation.Tanh, Output = Activation.Sigmoid, Loss = Loss.BinaryCrossEntropy)]
[Corruption(Noise.Gaussian, 0.5f)]
public sealed partial class DenoisingGaussianNetwork;

public sealed class DenoisingGaussianReferenceTests()
    : ElementNoiseReferenceTests<DenoisingGaussianNetwork, AddGaussian>("denoising-gaussian", 0.5f);

[Autoencoder(12, 5, Code = Activation.Sigmoid)]
[Corruption(Noise.Masking, 0.3f)]
public sealed partial class DenoisingMaskingNetwork;

public sealed class DenoisingMaskingReferenceTests() : ElementNoiseReferenceTests<DenoisingMaskingNetwork, Mask>("denoising-masking", 0.3f);

[Autoencoder(12, 5, Code = Activation.Sigmoid)]
[Corruption(Noise.SaltAndPepper, 0.4f)]
public sealed partial class DenoisingSaltNetwork;

public sealed class DenoisingSaltReferenceTests()
    : ElementNoiseReferenceTests<DenoisingSaltNetwork, SaltAndPepper>("denoising-salt", 0.4f);

[Autoencoder]
[Input(4, 4, 2)]
[Corruption(Noise.Uniform, 0.5f)]
[Conv2D(3, 3, Activation.Tanh, Stride = 2)]
[Code]
public sealed partial class DenoisingUniform2DNetwork;

public sealed class DenoisingUniform2DReferenceTests()
    : ElementNoiseReferenceTests<DenoisingUniform2DNetwork, AddUniform>("denoising-uniform2d", 0.5f);

[Autoencoder]
[Input(9, 2)]
[Corruption(Noise.Block, 0.3f)]
[Conv1D(1, 3, Activation.Tanh)]
[Code]
public sealed partial class DenoisingBlock1DNetwork;

public sealed class DenoisingBlock1DReferenceTests()
    : ImageNoiseReferenceTests<DenoisingBlock1DNetwork, BlankBlock>("denoising-block1d", 1, 9, 0.3f);

[Autoencoder]
[Input(5, 6, 2)]
[Corruption(Noise.Block, 0.5f)]
[Conv2D(2, 3, Activation.Tanh)]
[Code]
public sealed partial class DenoisingBlock2DNetwork;

public sealed class DenoisingBlock2DReferenceTests()
    : ImageNoiseReferenceTests<DenoisingBlock2DNetwork, BlankBlock>("denoising-block2d", 5, 6, 0.5f);

[Autoencoder]
[Input(7, 2)]
[Corruption(Noise.Downsample, 3)]
[Conv1D(1, 3, Activation.Tanh)]
[Code]
public sealed partial class DenoisingDownsample1DNetwork;

public sealed class DenoisingDownsample1DReferenceTests()
    : ImageNoiseReferenceTests<DenoisingDownsample1DNetwork, Downsampling>("denoising-downsample1d", 1, 7, 3);

[Autoencoder]
[Input(5, 6, 2)]
[Corruption(Noise.Downsample, 4)]
[Conv2D(2, 3, Activation.Tanh)]
[Code]
public sealed partial class DenoisingDownsample2DNetwork;

public sealed class DenoisingDownsample2DReferenceTests()
    : ImageNoiseReferenceTests<DenoisingDownsample2DNetwork, Downsampling>("denoising-downsample2d", 5, 6, 4);
