namespace Autoencoders.Peers;

/// <summary>SplitMix64, by the formulas of the library's generator.</summary>
internal static class SplitMix
{
    private const ulong Gamma = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The 64 bits that a stream of a seed has at a position, from 0.</summary>
    public static ulong Bits(ulong seed, ulong stream, ulong position) => Mix(seed + Mix(stream) + ((position + 1) * Gamma));

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58_476D_1CE4_E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D0_49BB_1331_11EB;
        return bits ^ (bits >> 31);
    }
}
