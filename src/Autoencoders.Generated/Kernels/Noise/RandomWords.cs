using System.Numerics;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// 32 random bits for each element: a pure function of a key and the element's index, in integers only, so that they are the same on every
/// machine and for any division of the elements. Each 64 bits of <see cref="CounterRandom"/> are two words, the low half that of the even
/// element.
/// </summary>
internal static class RandomWords
{
    /// <summary>The elements that are drawn at once: they stay in the first cache beside what is done with them.</summary>
    public const int Strip = 1024;

    /// <summary>
    /// The size of the memory of a strip: one more element, because the first may be the second of a pair, and the registers that run over
    /// its end.
    /// </summary>
    public static int Memory => Strip + 2 + Vector<float>.Count;

    /// <summary>Writes the values of the elements from the given one on, in whole pairs and registers.</summary>
    /// <typeparam name="TValue">What is made of the words.</typeparam>
    /// <param name="value">What is made of the words.</param>
    /// <param name="memory">Where <see cref="Memory"/> floats may be written.</param>
    /// <param name="firstElement">The index of the first element.</param>
    /// <param name="count">The elements, at most a strip.</param>
    /// <param name="key">The key.</param>
    /// <returns>The value of the first element, before those of the others.</returns>
    [MethodImpl(Jit.Optimized)]
    public static ref float Fill<TValue>(TValue value, Span<float> memory, nint firstElement, nint count, ulong key)
        where TValue : struct, IWordValue
    {
        ulong firstPair = (ulong)firstElement / 2;
        int odd = (int)((ulong)firstElement % 2);
        nint pairs = (odd + count + 1) / 2;
        ref float values = ref memory[0];

        // Mixed, so that keys which are neighbors, or apart like neighboring counters, have nothing in common.
        Vector<ulong> numbers = new Vector<ulong>(firstPair + 1) + Vector<ulong>.Indices;
        Vector<ulong> counters = new Vector<ulong>(CounterRandom.Mix(key)) + numbers * CounterRandom.GoldenGamma;
        Vector<ulong> step = new(unchecked((ulong)Vector<ulong>.Count * CounterRandom.GoldenGamma));
        for (nint pair = 0; pair < pairs; pair += Vector<ulong>.Count)
        {
            value.Of(Mix(counters).As<ulong, uint>()).StoreUnsafe(ref values, (nuint)(2 * pair));
            counters += step;
        }

        return ref memory[odd];
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
