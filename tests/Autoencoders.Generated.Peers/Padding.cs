namespace Autoencoders.Peers;

/// <summary>What a window sees beyond the edges: as many zeros as keep the size (divided by the stride), as many before the first place alone, or nothing.</summary>
internal enum Padding
{
    Same,
    Valid,
    Causal,
}
