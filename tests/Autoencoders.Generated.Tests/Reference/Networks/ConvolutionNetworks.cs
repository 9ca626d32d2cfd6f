namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/ConvolutionNetworks.cs, as a user declares them.

[Autoencoder]
[Input(6, 5, 2)]
[Conv2D(4, 3, Activation.Tanh)]
[Conv2D(1, 3, Activation.Identity)]
[Code]
[Conv2D(4, 3, Activation.Relu)]
[Conv2D(2, 3, Activation.Identity)]
public sealed partial class Conv2DNetwork;

public sealed class Conv2DReferenceTests() : ReferenceTests<Conv2DNetwork>("conv2d");

[Autoencoder]
[Input(6, 5, 2)]
[Conv2D(4, 3, Activation.Relu, Padding = Padding.Valid)]
[Conv2D(3, 2, Activation.Identity, Padding = Padding.Valid)]
[Code]
[ConvTranspose2D(4, 2, Activation.Tanh, Padding = Padding.Valid)]
[ConvTranspose2D(2, 3, Activation.Identity, Padding = Padding.Valid)]
public sealed partial class Conv2DValidNetwork;

public sealed class Conv2DValidReferenceTests() : ReferenceTests<Conv2DValidNetwork>("conv2d-valid");

[Autoencoder]
[Input(7, 5, 2)]
[Conv2D(4, 3, Activation.Relu, Stride = 2)]
[Conv2D(2, 3, Activation.Gelu)]
[Code]
[ConvTranspose2D(4, 2, Activation.Relu, Stride = 2, Padding = Padding.Valid)]
[Conv2D(2, 2, Activation.Identity, Padding = Padding.Valid)]
public sealed partial class Conv2DStrideNetwork;

public sealed class Conv2DStrideReferenceTests() : ReferenceTests<Conv2DStrideNetwork>("conv2d-stride");

// 8 rows are one more than windows of 3 in steps of 2 reach.
[Autoencoder]
[Input(8, 6, 2)]
[Conv2D(3, 3, Activation.Tanh, Stride = 2, Padding = Padding.Valid)]
[Code]
[ConvTranspose2D(3, 3, Activation.Tanh, Stride = 2, Padding = Padding.Valid)]
[ConvTranspose2D(2, 2, Activation.Identity, Padding = Padding.Valid)]
public sealed partial class Conv2DStrideValidNetwork;

public sealed class Conv2DStrideValidReferenceTests() : ReferenceTests<Conv2DStrideValidNetwork>("conv2d-stride-valid");

[Autoencoder]
[Input(7, 6, 2)]
[Conv2D(3, 3, Activation.Tanh, Dilation = 2)]
[Conv2D(3, 3, Activation.Identity, Dilation = 2, Padding = Padding.Valid)]
[Code]
[ConvTranspose2D(3, 3, Activation.Silu, Dilation = 2, Padding = Padding.Valid)]
[ConvTranspose2D(2, 3, Activation.Identity, Dilation = 2)]
public sealed partial class Conv2DDilationNetwork;

public sealed class Conv2DDilationReferenceTests() : ReferenceTests<Conv2DDilationNetwork>("conv2d-dilation");

[Autoencoder]
[Input(4, 3, 4)]
[Conv2D(6, 3, Activation.Relu, Groups = 2)]
[Conv2D(6, 3, Activation.Tanh, Groups = 6)]
[Conv2D(2, 1, Activation.Identity)]
[Code]
[Conv2D(4, 1, Activation.Relu)]
[ConvTranspose2D(6, 3, Activation.Tanh, Groups = 2)]
[ConvTranspose2D(4, 3, Activation.Identity, Groups = 2)]
public sealed partial class Conv2DGroupsNetwork;

public sealed class Conv2DGroupsReferenceTests() : ReferenceTests<Conv2DGroupsNetwork>("conv2d-groups");

[Autoencoder]
[Input(5, 4, 4)]
[Conv2D(8, 3, Activation.Relu, Stride = 2, Groups = 4)]
[Conv2D(3, 1, Activation.Identity)]
[Code]
[ConvTranspose2D(4, 3, Activation.Tanh, Padding = Padding.Valid)]
[ConvTranspose2D(8, 3, Activation.Relu, Groups = 4)]
[Conv2D(4, 3, Activation.Identity, Groups = 4)]
public sealed partial class Conv2DDepthwiseNetwork;

public sealed class Conv2DDepthwiseReferenceTests() : ReferenceTests<Conv2DDepthwiseNetwork>("conv2d-depthwise");

[Autoencoder]
[Input(6, 5, 2)]
[Conv2D(3, 1, 4, Activation.Relu)]
[Conv2D(1, 5, 2, Activation.Tanh)]
[Code]
[Conv2D(3, 2, 3, Activation.Relu)]
[ConvTranspose2D(3, 4, 1, Activation.Mish)]
[Conv2D(2, 2, Activation.Identity)]
public sealed partial class Conv2DKernelsNetwork;

public sealed class Conv2DKernelsReferenceTests() : ReferenceTests<Conv2DKernelsNetwork>("conv2d-kernels");

[Autoencoder]
[Input(6, 4, 2)]
[Conv2D(4, 3, Activation.Relu, Stride = 2)]
[Code]
[ConvTranspose2D(3, 4, Activation.Relu, Stride = 2)]
[ConvTranspose2D(2, 3, Activation.Identity)]
public sealed partial class ConvTranspose2DNetwork;

public sealed class ConvTranspose2DReferenceTests() : ReferenceTests<ConvTranspose2DNetwork>("convtranspose2d");

// Windows of 2 in steps of 3 leave gaps, which have the bias alone.
[Autoencoder]
[Input(12, 6, 1)]
[Conv2D(3, 3, Activation.Relu, Stride = 2)]
[Conv2D(4, 2, Activation.Tanh, Stride = 3)]
[Code]
[ConvTranspose2D(3, 2, Activation.Tanh, Stride = 3)]
[ConvTranspose2D(1, 3, Activation.Identity, Stride = 2)]
public sealed partial class ConvTranspose2DGapsNetwork;

public sealed class ConvTranspose2DGapsReferenceTests() : ReferenceTests<ConvTranspose2DGapsNetwork>("convtranspose2d-gaps");

[Autoencoder]
[Input(4, 4, 4)]
[Conv2D(4, 3, Activation.Tanh, Stride = 2, Groups = 2)]
[Code]
[ConvTranspose2D(4, 3, Activation.Relu, Stride = 2, Groups = 2)]
[ConvTranspose2D(4, 2, Activation.Identity, Dilation = 2, Groups = 4)]
public sealed partial class ConvTranspose2DGroupsNetwork;

public sealed class ConvTranspose2DGroupsReferenceTests() : ReferenceTests<ConvTranspose2DGroupsNetwork>("convtranspose2d-groups");
