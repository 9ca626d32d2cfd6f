namespace Autoencoders.Peers;

/// <summary>A code of entries of a codebook.</summary>
/// <param name="Entries">The entries of the codebook.</param>
/// <param name="Length">The values of an entry, which divide the channels.</param>
/// <param name="Commitment">The weight of the commitment term.</param>
/// <param name="Decay">What a step leaves of the moving averages.</param>
internal sealed record Quantization(long Entries, long Length, double Commitment, double Decay);
