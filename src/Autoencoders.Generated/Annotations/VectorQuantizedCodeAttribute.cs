namespace Autoencoders;

/// <summary>
/// A code of entries of a learned codebook, between encoder and decoder (VQ-VAE, van den Oord et al. 2017). The channels of each position
/// of the current tensor are one vector, or several. Each vector is replaced by its nearest entry; gradients pass straight through. Entries
/// are moving averages of the vectors that use them. Entries that almost no vector uses are reset to vectors of the data.
/// </summary>
/// <param name="entries">The entries of the codebook, at least 2.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class VectorQuantizedCodeAttribute(int entries) : Attribute
{
    /// <summary>The entries of the codebook.</summary>
    public int Entries { get; } = entries;

    /// <summary>
    /// The values of an entry, which divide the channels into vectors that share the codebook; 0 for all channels of a position in one.
    /// </summary>
    public int Length { get; set; }

    /// <summary>
    /// The weight of the commitment term, 0 or more: the mean squared difference between the values of a code and their entries.
    /// </summary>
    public float Commitment { get; set; } = 0.25f;

    /// <summary>The decay of the moving averages per mini-batch, above 0 and below 1.</summary>
    public float Decay { get; set; } = 0.99f;

    /// <summary>
    /// An entry starts again where its use falls below this part of the mean use of all entries, 0 or more and below 1; with 0 only entries
    /// that were never used do.
    /// </summary>
    public float RestartBelow { get; set; } = 0.1f;
}
