namespace Autoencoders.Tests.Golden;

/// <summary>Convolution, running statistics and a dense code. Never to be edited: files of it are committed.</summary>
[Autoencoder]
[Input(8, 6, 1)]
[Conv2D(4, 3, Activation.Identity)]
[BatchNorm(Activation.Relu)]
[MaxPool2D(2)]
[Code(5)]
internal sealed partial class GoldenImage;

/// <summary>A codebook. Never to be edited: files of it are committed.</summary>
[Autoencoder]
[Input(6)]
[Dense(8)]
[VectorQuantizedCode(8, Length = 2)]
[Dense(8)]
[Dense(6, Activation.Identity)]
internal sealed partial class GoldenIndices;

/// <summary>A small table. Never to be edited: files of it are committed.</summary>
[Autoencoder(6, 4, 2)]
internal sealed partial class GoldenTable;
