namespace Autoencoders.Peers;

/// <summary>
/// The random bits of a training step, by the formulas of the library's generator: SplitMix64, of which each 64 bits are two words, the low
/// half the first.
/// </summary>
internal static class StepWords
{
    private const ulong Gamma = 0x9E37_79B9_7F4A_7C15;

    /// <summary>32 bits for each element.</summary>
    /// <param name="layer">The number of the layer that they belong to.</param>
    /// <param name="step">The number of the step, from 1.</param>
    /// <param name="count">How many elements there are.</param>
    public static IEnumerable<uint> Of(int layer, long step, int count)
    {
        ulong key = Mix(Mix((ulong)layer << 32) + (((ulong)step + 1) * Gamma));
        for (int i = 0; i < count; i++)
        {
            ulong bits = Mix(Mix(key) + (((ulong)(i / 2) + 1) * Gamma));
            yield return (uint)(i % 2 == 0 ? bits : bits >> 32);
        }
    }

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58_476D_1CE4_E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D0_49BB_1331_11EB;
        return bits ^ (bits >> 31);
    }
}
