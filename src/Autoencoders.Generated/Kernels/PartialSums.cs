using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// A sum along a row with the same bits in every width of register: element j goes to partial sum j mod 16, and the sixteen are added as
/// one tree.
/// </summary>
internal static class PartialSums
{
    /// <summary>The lanes of the widest register.</summary>
    public const int Count = 16;

    /// <summary>Adds a register of elements to their partial sums.</summary>
    /// <param name="partials">The partial sums.</param>
    /// <param name="element">The number of the first element, a multiple of the lanes of the register.</param>
    /// <param name="values">The elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<V>(ref float partials, nint element, V values)
        where V : struct, ILanes<V>
    {
        nint partial = element % Count;
        V.Store(V.Load(in partials, partial) + values, ref partials, partial);
    }

    /// <summary>The sum of all; the partial sums are lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Total(ref float partials)
    {
        for (int half = Count / 2; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
                Unsafe.Add(ref partials, i) += Unsafe.Add(ref partials, i + half);
        }

        return partials;
    }
}
