namespace Autoencoders.ReportPages;

/// <summary>Images of 12 x 12 pixels, with a second term in the loss and a code to project.</summary>
[Autoencoder(Loss = Loss.BinaryCrossEntropy)]
[Input(12, 12, 1)]
[Dense(48, Activation.Relu)]
[VariationalCode(4)]
[Dense(48, Activation.Relu)]
[Dense(144, Activation.Sigmoid)]
public sealed partial class ShapeAutoencoder;

/// <summary>Waves of 32 values through a code of two, which the map shows as it is.</summary>
[Autoencoder(32, 24, 2, Hidden = Activation.Tanh)]
public sealed partial class WaveAutoencoder;

/// <summary>Two pixels of color through a convolution, with nothing known of its training.</summary>
[Autoencoder]
[Input(6, 6, 3)]
[Conv2D(8, 3, Activation.Relu)]
[Code(3)]
[Dense(108)]
public sealed partial class ColorAutoencoder;

/// <summary>Six readings of a machine.</summary>
[Autoencoder(6, 16, 2, Hidden = Activation.Tanh)]
public sealed partial class MachineAutoencoder;

/// <summary>Windows of twenty rows of a machine.</summary>
[Autoencoder(120, 32, 8)]
public sealed partial class WatchedAutoencoder;

/// <summary>The images with the name of their shape beside them.</summary>
[Autoencoder(Loss = Loss.BinaryCrossEntropy)]
[Input(12, 12, 1)]
[Condition(4)]
[Dense(48, Activation.Relu)]
[VariationalCode(4)]
[Dense(48, Activation.Relu)]
[Dense(144, Activation.Sigmoid)]
public sealed partial class ToldShapeAutoencoder;

/// <summary>The images as nine indices of five bits.</summary>
[Autoencoder(Loss = Loss.BinaryCrossEntropy)]
[Input(12, 12, 1)]
[Conv2D(12, 4, Activation.Relu, Stride = 2)]
[Conv2D(8, 4, Activation.Identity, Stride = 2)]
[VectorQuantizedCode(32)]
[ConvTranspose2D(12, 4, Activation.Relu, Stride = 2)]
[ConvTranspose2D(1, 4, Activation.Sigmoid, Stride = 2)]
public sealed partial class EntryShapeAutoencoder;
