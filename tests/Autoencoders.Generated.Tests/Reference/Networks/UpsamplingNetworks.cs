namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/UpsamplingNetworks.cs, as a user declares them.

[Autoencoder]
[Input(12, 6, 1)]
[Conv2D(3, 3, Activation.Relu, Stride = 2)]
[Conv2D(4, 3, Activation.Tanh, Stride = 3)]
[Code]
[Upsample2D(3)]
[Conv2D(3, 3, Activation.Relu)]
[Upsample2D(2)]
[Conv2D(1, 3, Activation.Identity)]
public sealed partial class Upsample2DNearestNetwork;

public sealed class Upsample2DNearestReferenceTests() : ReferenceTests<Upsample2DNearestNetwork>("upsample2d-nearest");

[Autoencoder]
[Input(12, 6, 1)]
[Conv2D(3, 3, Activation.Relu, Stride = 2)]
[Conv2D(4, 3, Activation.Tanh, Stride = 3)]
[Code]
[Upsample2D(3, Interpolation.Linear)]
[Conv2D(3, 3, Activation.Relu)]
[Upsample2D(2, Interpolation.Linear)]
[Conv2D(1, 3, Activation.Identity)]
public sealed partial class Upsample2DLinearNetwork;

public sealed class Upsample2DLinearReferenceTests() : ReferenceTests<Upsample2DLinearNetwork>("upsample2d-linear");

[Autoencoder]
[Input(12, 2)]
[Conv1D(3, 3, Activation.Relu, Stride = 2)]
[Conv1D(3, 3, Activation.Tanh, Stride = 3)]
[Code]
[Upsample1D(3)]
[Conv1D(3, 3, Activation.Relu)]
[Upsample1D(2)]
[Conv1D(2, 3, Activation.Identity)]
public sealed partial class Upsample1DNearestNetwork;

public sealed class Upsample1DNearestReferenceTests() : ReferenceTests<Upsample1DNearestNetwork>("upsample1d-nearest");

[Autoencoder]
[Input(12, 2)]
[Conv1D(3, 3, Activation.Relu, Stride = 2)]
[Conv1D(3, 3, Activation.Tanh, Stride = 3)]
[Code]
[Upsample1D(3, Interpolation.Linear)]
[Conv1D(3, 3, Activation.Relu)]
[Upsample1D(2, Interpolation.Linear)]
[Conv1D(2, 3, Activation.Identity)]
public sealed partial class Upsample1DLinearNetwork;

public sealed class Upsample1DLinearReferenceTests() : ReferenceTests<Upsample1DLinearNetwork>("upsample1d-linear");

[Autoencoder]
[Input(6, 4, 2)]
[Conv2D(2, 3, Activation.Tanh, Stride = 2)]
[Code]
[Upsample2D(2, Interpolation.Linear)]
public sealed partial class Upsample2DLastNetwork;

public sealed class Upsample2DLastReferenceTests() : ReferenceTests<Upsample2DLastNetwork>("upsample2d-last");
