using Autoencoders;

namespace SeriesStudy.Skab;

/// <summary>Dense layers.</summary>
[Autoencoder(480, 64, 16)]
public sealed partial class DenseWindows;

/// <summary>Dense layers and a code of four values: it remembers less of what does not repeat.</summary>
[Autoencoder(480, 32, 4)]
public sealed partial class NarrowWindows;

/// <summary>Convolutions over time.</summary>
[Autoencoder(Hidden = Activation.Relu)]
[Input(60, 8)]
[Conv1D(32, 7, Stride = 2)]
[Conv1D(16, 7, Stride = 2)]
[Code(16)]
[Dense(480)]
public sealed partial class ConvolvedWindows;

/// <summary>A layer of gated recurrent units.</summary>
[Autoencoder]
[Input(60, 8)]
[Gru(16)]
[Code(8)]
[Dense(480)]
public sealed partial class GruWindows;

/// <summary>A layer of long short-term memory.</summary>
[Autoencoder]
[Input(60, 8)]
[Lstm(16)]
[Code(8)]
[Dense(480)]
public sealed partial class LstmWindows;
