namespace Autoencoders.Tests.TimeSeries;

/// <summary>Dilated causal convolutions alone, so that the mirrored decoder is causal too. A code depends on 11 rows of 20.</summary>
[Autoencoder(Hidden = Activation.Tanh)]
[Input(20, 3)]
[Conv1D(6, 3, Padding = Padding.Causal)]
[Conv1D(4, 2, Dilation = 2, Groups = 2, Padding = Padding.Causal)]
[Conv1D(9, 1)]
[Conv1D(2, 3, Activation.Identity, Dilation = 3, Padding = Padding.Causal)]
[Code]
public sealed partial class DilatedStream;

/// <summary>
/// Every other layer that a stream runs, with softmax between the channels of a position; the decoder is not causal. A code depends on all
/// 12 rows and on earlier ones.
/// </summary>
[Autoencoder(Hidden = Activation.Silu)]
[Input(12, 4)]
[Corruption(Noise.Gaussian, 0.1f)]
[Conv1D(4, 4, Activation.Identity, Padding = Padding.Causal)]
[BatchNorm(Activation.Relu)]
[Skip("early")]
[Residual]
[LayerNorm]
[Conv1D(4, 3, Dilation = 4, Padding = Padding.Causal)]
[Dropout(0.1f)]
[EndResidual(Activation.Softmax)]
[Concatenate("early")]
[BatchNorm]
[Conv1D(3, 2, Activation.Identity, Padding = Padding.Causal)]
[Code]
[Conv1D(5, 3)]
[Conv1D(4, 3, Activation.Identity)]
public sealed partial class MixedStream;

/// <summary>The last state of a window as its code, by way of a dense layer.</summary>
[Autoencoder]
[Input(10, 3)]
[Gru(7)]
[Code(4)]
public sealed partial class GruStream;

/// <summary>States of every position on both sides of the code.</summary>
[Autoencoder]
[Input(9, 4)]
[Conv1D(5, 2, Padding = Padding.Causal)]
[Lstm(6, ReturnSequences = true)]
[Gru(2, ReturnSequences = true)]
[Code]
public sealed partial class StatesStream;

/// <summary>States from the end of the window.</summary>
[Autoencoder]
[Input(6, 3)]
[Gru(2, Bidirectional = true)]
[Code]
public sealed partial class BidirectionalNetwork;

/// <summary>Windows that read later positions.</summary>
[Autoencoder]
[Input(6, 2)]
[Conv1D(3, 3, Padding = Padding.Causal)]
[Conv1D(1, 3)]
[Code]
public sealed partial class ForeseeingNetwork;

/// <summary>A code of all positions.</summary>
[Autoencoder]
[Input(6, 2)]
[Conv1D(3, 3, Padding = Padding.Causal)]
[Code(4)]
public sealed partial class WholeCodeNetwork;
