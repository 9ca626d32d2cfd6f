namespace Autoencoders.Tests.TimeSeries;

/// <summary>Windows of 6 rows of 3 channels.</summary>
[Autoencoder(Hidden = Activation.Tanh)]
[Input(6, 3)]
[Dense(5)]
[Code(3)]
internal sealed partial class StreamNetwork;

/// <summary>The same windows, of which values may be missing.</summary>
[Autoencoder(18, 7, 3, Hidden = Activation.Tanh, Missing = Missing.Masked)]
internal sealed partial class MaskedStreamNetwork;
