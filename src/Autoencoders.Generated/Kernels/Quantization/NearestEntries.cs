using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>
/// Which entry of a codebook is nearest to each vector, by the sum of squared differences itself: that of a product of matrices,
/// <c>|e|² - 2 z·e</c>, loses the distance where vectors and entries lie close together and far from zero. Lanes are entries, so that the
/// distances have the same bits in every width of register.
/// </summary>
internal static class NearestEntries
{
    /// <summary>The most vectors of one call, for whose results the caller has room on the stack.</summary>
    public const int Most = 64;

    // So many entries that their distances from four vectors stay in the first cache; they fill whole registers of any width.
    private const int Chunk = 512;

    /// <summary>The distances from the nearest entries, and which these are: of equally near ones the first.</summary>
    /// <param name="codebook">The codebook, [length][entries].</param>
    /// <param name="inputs">The vectors, [vectors][length].</param>
    /// <param name="distances">The squared distances, [vectors]; infinite where no entry is at a finite one.</param>
    /// <param name="indices">The indices as floats, [vectors]; 0 where no entry is at a finite distance.</param>
    /// <param name="vectors">The number of vectors, at most <see cref="Most"/>.</param>
    /// <param name="length">The values of a vector.</param>
    /// <param name="entries">The entries of the codebook, at most 2²⁴.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Find(
        ref float codebook, ref float inputs, ref float distances, ref float indices, nint vectors, nint length, nint entries)
    {
        if (Vector512.IsHardwareAccelerated)
            Find<Lanes16>(ref codebook, ref inputs, ref distances, ref indices, vectors, length, entries);
        else if (Vector256.IsHardwareAccelerated)
            Find<Lanes8>(ref codebook, ref inputs, ref distances, ref indices, vectors, length, entries);
        else
            Find<Lanes4>(ref codebook, ref inputs, ref distances, ref indices, vectors, length, entries);
    }

    /// <summary>The same in registers of one width; what is left over at the end of the entries in narrower ones.</summary>
    [MethodImpl(Jit.Optimized)]
    [SkipLocalsInit]
    internal static void Find<V>(
        ref float codebook, ref float inputs, ref float distances, ref float indices, nint vectors, nint length, nint entries)
        where V : struct, ILanes<V>
    {
        Span<float> memory = stackalloc float[(int)FourVectors.Vectors * Chunk];
        ref float squares = ref memory[0];
        for (nint vector = 0; vector < vectors; vector++)
        {
            Unsafe.Add(ref distances, vector) = float.PositiveInfinity;
            Unsafe.Add(ref indices, vector) = 0f;
        }

        // Entries outside and vectors inside: a chunk of the codebook stays in the second cache while every vector passes it.
        for (nint first = 0; first < entries; first += Chunk)
        {
            nint count = Math.Min(Chunk, entries - first), vector = 0;
            nint padded = LeastDistance.Padded(count);
            for (nint row = 0; row < FourVectors.Vectors; row++)
                memory.Slice((int)(row * Chunk + count), (int)(padded - count)).Fill(float.PositiveInfinity);

            ref float chunk = ref Unsafe.Add(ref codebook, first);
            for (; vector + FourVectors.Vectors <= vectors; vector += FourVectors.Vectors)
            {
                Measure<FourVectors, V>(ref chunk, ref Unsafe.Add(ref inputs, vector * length), ref squares, count, length, entries);
                for (nint row = 0; row < FourVectors.Vectors; row++)
                {
                    LeastDistance.Take<V>(
                        ref Unsafe.Add(ref squares, row * Chunk), padded, first,
                        ref Unsafe.Add(ref distances, vector + row), ref Unsafe.Add(ref indices, vector + row));
                }
            }

            for (; vector < vectors; vector++)
            {
                Measure<OneVector, V>(ref chunk, ref Unsafe.Add(ref inputs, vector * length), ref squares, count, length, entries);
                LeastDistance.Take<V>(
                    ref squares, padded, first, ref Unsafe.Add(ref distances, vector), ref Unsafe.Add(ref indices, vector));
            }
        }
    }

    /// <summary>All entries of a chunk for a tile's vectors, in registers of falling width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Measure<TTile, V>(
        ref float chunk, ref float inputs, ref float squares, nint count, nint length, nint entries)
        where TTile : struct, ICodebookTile
        where V : struct, ILanes<V>
    {
        // A single vector gets more entries at once, to hide the latency of an addition.
        nint entry = 0;
        if (TTile.Vectors == 1)
            entry = MeasureEntries<TTile, RegisterPair<RegisterPair<V>>>(ref chunk, ref inputs, ref squares, entry, count, length, entries);
        entry = MeasureEntries<TTile, RegisterPair<V>>(ref chunk, ref inputs, ref squares, entry, count, length, entries);
        entry = MeasureEntries<TTile, V>(ref chunk, ref inputs, ref squares, entry, count, length, entries);
        if (Lanes8.Count < V.Count)
            entry = MeasureEntries<TTile, Lanes8>(ref chunk, ref inputs, ref squares, entry, count, length, entries);
        if (Lanes4.Count < V.Count)
            entry = MeasureEntries<TTile, Lanes4>(ref chunk, ref inputs, ref squares, entry, count, length, entries);
        if (Lanes1.Count < V.Count)
            MeasureEntries<TTile, Lanes1>(ref chunk, ref inputs, ref squares, entry, count, length, entries);
    }

    /// <summary>As many entries from the given one as fill registers of one width; the first entry that is left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint MeasureEntries<TTile, V>(
        ref float chunk, ref float inputs, ref float squares, nint entry, nint count, nint length, nint entries)
        where TTile : struct, ICodebookTile
        where V : struct, ILanes<V>
    {
        for (; entry + V.Count <= count; entry += V.Count)
            TTile.Measure<V>(ref Unsafe.Add(ref chunk, entry), ref inputs, ref Unsafe.Add(ref squares, entry), Chunk, length, entries);
        return entry;
    }
}
