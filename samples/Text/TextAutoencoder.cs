using Autoencoders;

namespace Text;

/// <summary>
/// Sixty-four numbers for a passage. While it learns, half of the words are hidden from it: it has to tell what else a passage speaks of,
/// and that is what two passages about one thing have in common when they have no word in common.
/// </summary>
[Autoencoder(NGrams.Length, 256, 64, Hidden = Activation.Relu, Loss = Loss.CosineDistance)]
[Corruption(Noise.Masking, 0.5f)]
public sealed partial class TextAutoencoder;
