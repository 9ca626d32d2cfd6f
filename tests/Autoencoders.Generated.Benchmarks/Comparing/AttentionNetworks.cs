namespace Autoencoders.Benchmarks.Comparing;

/// <summary>The block of a transformer's encoder over 60 positions of 32 channels, and a code of 8 channels at each position.</summary>
[Autoencoder]
[Input(60, 32)]
[Residual, Attention(4), EndResidual]
[LayerNorm]
[Residual, Conv1D(64, 1, Activation.Relu), Conv1D(32, 1, Activation.Identity), EndResidual]
[LayerNorm]
[Conv1D(8, 1, Activation.Identity)]
[Code]
[Conv1D(32, 1, Activation.Identity)]
internal sealed partial class NetworkAttention;
