namespace Autoencoders.Peers;

/// <summary>The values beyond the edges: zeros that keep the size, as many zeros before the first place alone, or none.</summary>
internal enum Padding
{
    Same,
    Valid,
    Causal,
}
