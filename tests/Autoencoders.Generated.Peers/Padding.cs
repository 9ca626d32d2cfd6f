namespace Autoencoders.Peers;

/// <summary>What a window sees beyond the edges: as many zeros as keep the size (divided by the stride), or nothing.</summary>
internal enum Padding
{
    Same,
    Valid,
}
