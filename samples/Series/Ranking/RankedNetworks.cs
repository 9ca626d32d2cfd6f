using Autoencoders;

namespace SeriesStudy.Ranking;

// One network of each kind for windows of 64 rows, by the channels of the series. All have a code of eight values.

/// <summary>Dense layers, one channel.</summary>
[Autoencoder(64, 32, 8)]
public sealed partial class DenseOf1;

/// <summary>Convolutions over time, one channel.</summary>
[Autoencoder(Hidden = Activation.Relu)]
[Input(64, 1)]
[Conv1D(16, 7, Stride = 2)]
[Conv1D(8, 7, Stride = 2)]
[Code(8)]
public sealed partial class ConvolvedOf1;

/// <summary>Gated recurrent units, one channel.</summary>
[Autoencoder]
[Input(64, 1)]
[Gru(16)]
[Code(8)]
[Dense(64)]
public sealed partial class GruOf1;

/// <summary>Dense layers, nine channels.</summary>
[Autoencoder(576, 64, 8)]
public sealed partial class DenseOf9;

/// <summary>Convolutions over time, nine channels.</summary>
[Autoencoder(Hidden = Activation.Relu)]
[Input(64, 9)]
[Conv1D(16, 7, Stride = 2)]
[Conv1D(8, 7, Stride = 2)]
[Code(8)]
public sealed partial class ConvolvedOf9;

/// <summary>Gated recurrent units, nine channels.</summary>
[Autoencoder]
[Input(64, 9)]
[Gru(16)]
[Code(8)]
[Dense(576)]
public sealed partial class GruOf9;
