namespace Autoencoders.Peers;

/// <summary>The random bits of a training step: each 64 bits are two words, the low half the first.</summary>
internal static class StepWords
{
    /// <summary>32 bits for each element.</summary>
    /// <param name="layer">The number of the layer that they belong to.</param>
    /// <param name="step">The number of the step, from 1.</param>
    /// <param name="count">How many elements there are.</param>
    public static IEnumerable<uint> Of(int layer, long step, int count)
    {
        ulong key = Key(layer, step);
        for (int i = 0; i < count; i++)
        {
            ulong bits = SplitMix.Bits(0, key, (ulong)(i / 2));
            yield return (uint)(i % 2 == 0 ? bits : bits >> 32);
        }
    }

    /// <summary>What all random numbers of a layer in a step are drawn with.</summary>
    public static ulong Key(int layer, long step) => SplitMix.Bits(0, (ulong)layer << 32, (ulong)step);
}
