namespace Autoencoders.Tests.Training;

/// <summary>A network whose samples may lack values.</summary>
[Autoencoder(32, 24, 4, Hidden = Activation.Tanh, Missing = Missing.Masked)]
internal sealed partial class MaskedAutoencoder;

/// <summary>Such a network whose code is a distribution.</summary>
[Autoencoder(Output = Activation.Sigmoid, Missing = Missing.Masked)]
[Input(32)]
[Dense(24, Activation.Tanh)]
[VariationalCode(4, Variance = 0.05f)]
internal sealed partial class MaskedVariationalAutoencoder;
