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
