namespace Autoencoders.Benchmarks.Streams;

/// <summary>The last state of 32 units over 8 channels.</summary>
[Autoencoder]
[Input(60, 8)]
[Gru(32)]
[Code]
internal sealed partial class GruSteps;

/// <summary>The same with a cell beside each state.</summary>
[Autoencoder]
[Input(60, 8)]
[Lstm(32)]
[Code]
internal sealed partial class LstmSteps;

/// <summary>Four dilated causal convolutions of up to 16 channels over 8: a code depends on 31 rows.</summary>
[Autoencoder(Hidden = Activation.Relu)]
[Input(60, 8)]
[Conv1D(16, 3, Padding = Padding.Causal)]
[Conv1D(16, 3, Dilation = 2, Padding = Padding.Causal)]
[Conv1D(16, 3, Dilation = 4, Padding = Padding.Causal)]
[Conv1D(4, 3, Activation.Identity, Dilation = 8, Padding = Padding.Causal)]
[Code]
internal sealed partial class ConvolutionSteps;

/// <summary>Windows of 60 rows of 8 channels.</summary>
[Autoencoder(Hidden = Activation.Relu)]
[Input(60, 8)]
[Dense(32)]
[Code(4)]
internal sealed partial class Windows8;

/// <summary>Windows of 60 rows of 38 channels.</summary>
[Autoencoder(Hidden = Activation.Relu)]
[Input(60, 38)]
[Dense(64)]
[Code(8)]
internal sealed partial class Windows38;
