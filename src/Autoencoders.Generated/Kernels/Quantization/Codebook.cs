using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Vectors that are replaced by the nearest entries of a codebook. It lies as [length][entries], so that the distances of a vector from
/// many entries fill registers.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Codebook
{
    /// <summary>The nearest entry of each vector, of equally near ones the first.</summary>
    /// <param name="codebook">The codebook, [length][entries].</param>
    /// <param name="inputs">The vectors, [vectors][length].</param>
    /// <param name="outputs">The entries, [vectors][length]; it may be the inputs.</param>
    /// <param name="vectors">The number of vectors.</param>
    /// <param name="length">The values of a vector.</param>
    /// <param name="entries">The entries of the codebook, at most 2²⁴.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Quantize(ref float codebook, ref float inputs, ref float outputs, nint vectors, nint length, nint entries)
    {
        Span<float> distances = stackalloc float[NearestEntries.Most], indices = stackalloc float[NearestEntries.Most];
        for (nint first = 0; first < vectors; first += NearestEntries.Most)
        {
            nint count = Math.Min(NearestEntries.Most, vectors - first);
            NearestEntries.Find(
                ref codebook, ref Unsafe.Add(ref inputs, first * length), ref distances[0], ref indices[0], count, length, entries);
            for (nint vector = 0; vector < count; vector++)
                Copy(ref codebook, (nint)indices[(int)vector], ref Unsafe.Add(ref outputs, (first + vector) * length), length, entries);
        }
    }

    /// <summary>The index of the nearest entry of each vector, of equally near ones the first.</summary>
    /// <param name="codebook">The codebook, [length][entries].</param>
    /// <param name="inputs">The vectors, [vectors][length].</param>
    /// <param name="indices">The indices, [vectors].</param>
    /// <param name="length">The values of a vector.</param>
    /// <param name="entries">The entries of the codebook, at most 2²⁴.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Indices(ref float codebook, ref float inputs, Span<int> indices, nint length, nint entries)
    {
        Span<float> distances = stackalloc float[NearestEntries.Most], found = stackalloc float[NearestEntries.Most];
        for (int first = 0; first < indices.Length; first += NearestEntries.Most)
        {
            int count = Math.Min(NearestEntries.Most, indices.Length - first);
            NearestEntries.Find(
                ref codebook, ref Unsafe.Add(ref inputs, first * length), ref distances[0], ref found[0], count, length, entries);
            for (int vector = 0; vector < count; vector++)
                indices[first + vector] = (int)found[vector];
        }
    }

    /// <summary>The entries that indices name.</summary>
    /// <param name="codebook">The codebook, [length][entries].</param>
    /// <param name="indices">The indices, each of them of an entry.</param>
    /// <param name="outputs">The entries, [vectors][length].</param>
    /// <param name="length">The values of a vector.</param>
    /// <param name="entries">The entries of the codebook.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Entries(ref float codebook, ReadOnlySpan<int> indices, ref float outputs, nint length, nint entries)
    {
        for (int vector = 0; vector < indices.Length; vector++)
            Copy(ref codebook, indices[vector], ref Unsafe.Add(ref outputs, vector * length), length, entries);
    }

    /// <summary>Refuses an index that is out of range.</summary>
    /// <param name="indices">What a caller gave.</param>
    /// <param name="entries">The entries of the codebook.</param>
    /// <param name="name">The name of the argument.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is below 0 or not below the number of entries.</exception>
    public static void Require(ReadOnlySpan<int> indices, int entries, string name)
    {
        for (int vector = 0; vector < indices.Length; vector++)
        {
            if ((uint)indices[vector] >= (uint)entries)
            {
                throw new ArgumentOutOfRangeException(
                    name, indices[vector], $"The index at position {vector} is out of range: the codebook has entries 0 to {entries - 1}.");
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ref float codebook, nint entry, ref float output, nint length, nint entries)
    {
        for (nint i = 0; i < length; i++)
            Unsafe.Add(ref output, i) = Unsafe.Add(ref codebook, i * entries + entry);
    }
}
