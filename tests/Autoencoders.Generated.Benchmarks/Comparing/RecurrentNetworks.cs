namespace Autoencoders.Benchmarks.Comparing;

// 60 rows of 8 channels, and a memory of 32 values.

[Autoencoder]
[Input(60, 8)]
[Gru(32)]
[Code]
[RepeatVector(60)]
[Gru(32, ReturnSequences = true)]
[Conv1D(8, 1, Activation.Identity)]
internal sealed partial class NetworkGru;

[Autoencoder]
[Input(60, 8)]
[Lstm(32)]
[Code]
[RepeatVector(60)]
[Lstm(32, ReturnSequences = true)]
[Conv1D(8, 1, Activation.Identity)]
internal sealed partial class NetworkLstm;
