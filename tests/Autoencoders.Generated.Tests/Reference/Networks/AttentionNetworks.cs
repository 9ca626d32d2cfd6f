namespace Autoencoders.Tests.Reference;

// The networks of tests/Autoencoders.Generated.Peers/Networks/AttentionNetworks.cs, as a user declares them.

[Autoencoder]
[Input(7, 6)]
[Attention(1)]
[Conv1D(5, 1, Activation.Tanh)]
[PositionalEncoding(Learned = true)]
[Attention(5, Causal = true)]
[Conv1D(2, 1, Activation.Identity)]
[Code]
[Conv1D(6, 1, Activation.Relu)]
[Attention(3)]
public sealed partial class AttentionNetwork;

public sealed class AttentionReferenceTests() : ReferenceTests<AttentionNetwork>("attention");

[Autoencoder]
[Input(36, 3)]
[Conv1D(8, 1, Activation.Identity)]
[PositionalEncoding]
[Residual]
[LayerNorm]
[Attention(2)]
[EndResidual]
[Residual]
[LayerNorm]
[Conv1D(16, 1, Activation.Gelu)]
[Conv1D(8, 1, Activation.Identity)]
[EndResidual]
[LayerNorm]
[Conv1D(2, 1, Activation.Identity)]
[Code]
[Conv1D(8, 1, Activation.Identity)]
[Residual]
[LayerNorm]
[Attention(4, Causal = true)]
[EndResidual]
[LayerNorm]
[Conv1D(3, 1, Activation.Identity)]
public sealed partial class TransformerNetwork;

public sealed class TransformerReferenceTests() : ReferenceTests<TransformerNetwork>("transformer");
