namespace Autoencoders;

/// <summary>
/// Multi-head self attention over the positions of a sequence (Vaswani et al. 2017), with the weights of PyTorch's
/// <c>nn.MultiheadAttention</c>: each position reads all others by how well its query fits their keys. It has no activation, and knows
/// nothing of the order of the positions: write <c>[PositionalEncoding]</c> before it where that counts.
/// </summary>
/// <param name="heads">The number of heads, which divides the channels.</param>
/// <example>
/// The encoder block of a transformer, normalized before each span:
/// <code>
/// [Autoencoder]
/// [Input(24, 3)]
/// [Conv1D(16, 1, Activation.Identity)]
/// [PositionalEncoding]
/// [Residual, LayerNorm, Attention(4), EndResidual]
/// [Residual, LayerNorm, Conv1D(32, 1, Activation.Gelu), Conv1D(16, 1, Activation.Identity), EndResidual]
/// [LayerNorm]
/// [Code(8)]
/// public sealed partial class SequenceAutoencoder;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class AttentionAttribute(int heads) : Attribute
{
    /// <summary>The number of heads.</summary>
    public int Heads { get; } = heads;

    /// <summary>True if each position reads only itself and those before it.</summary>
    public bool Causal { get; set; }
}
