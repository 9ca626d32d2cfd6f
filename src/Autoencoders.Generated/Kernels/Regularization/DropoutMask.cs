using System.Numerics;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Which elements are kept: a pure function of a key and the element's index, in integers only, so that it is the same on every machine and
/// for any division of the elements. Each 64 bits of <see cref="CounterRandom"/> decide over two elements, the low half over the even one.
/// </summary>
internal static class DropoutMask
{
    /// <summary>How far beyond the last pair whole registers may write.</summary>
    public static int Surplus => Vector<float>.Count;

    /// <summary>Writes 1 for elements that are kept and 0 for the others, in whole registers.</summary>
    /// <param name="mask">The mask, from the even element of the first pair.</param>
    /// <param name="key">The key.</param>
    /// <param name="firstPair">Half the index of the even element of the first pair.</param>
    /// <param name="pairs">The pairs to fill.</param>
    /// <param name="threshold">An element is dropped where its 32 bits are a number below this one.</param>
    [MethodImpl(Compile.Whole)]
    public static void Fill(ref float mask, ulong key, ulong firstPair, nint pairs, uint threshold)
    {
        // Mixed, so that keys which are neighbours, or apart like neighbouring counters, have nothing in common.
        Vector<ulong> numbers = new Vector<ulong>(firstPair + 1) + Vector<ulong>.Indices;
        Vector<ulong> counters = new Vector<ulong>(CounterRandom.Mix(key)) + numbers * CounterRandom.GoldenGamma;
        Vector<ulong> step = new(unchecked((ulong)Vector<ulong>.Count * CounterRandom.GoldenGamma));
        for (nint pair = 0; pair < pairs; pair += Vector<ulong>.Count)
        {
            Vector<uint> isKept = Vector.GreaterThanOrEqual(Mix(counters).As<ulong, uint>(), new Vector<uint>(threshold));
            Vector<uint> one = Vector<float>.One.As<float, uint>();
            (isKept & one).As<uint, float>().StoreUnsafe(ref mask, (nuint)(2 * pair));
            counters += step;
        }
    }

    /// <summary><see cref="CounterRandom.Mix"/> of several counters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ulong> Mix(Vector<ulong> bits)
    {
        bits = (bits ^ (bits >>> 30)) * CounterRandom.FirstFactor;
        bits = (bits ^ (bits >>> 27)) * CounterRandom.SecondFactor;
        return bits ^ (bits >>> 31);
    }
}
