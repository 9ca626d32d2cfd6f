using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Autoencoders.Kernels;

/// <summary>
/// Columns of a dense layer of one sample whose weights come from a far cache: the sums of 256 columns stay in 16 registers of 512 bits
/// while all inputs pass, so that the core does nothing but load.
/// </summary>
internal static class StreamedStrips
{
    /// <summary>The columns of a strip.</summary>
    private const int Width = 256;

    /// <summary>The floats of weights from which this is faster: 2 MB, which hardly any core keeps in its second cache.</summary>
    private const nint LeastWeights = 512 * 1024;

    /// <summary>
    /// The rows of weights by which fetches run ahead. A row leaves the strip after 1 KB, where the processor's own guesses end.
    /// </summary>
    private const int RowsAhead = 6;

    /// <summary>True if strips are faster than sums in memory.</summary>
    public static bool Suits(nint inputs, nint units) => Vector512.IsHardwareAccelerated && units >= Width && inputs * units >= LeastWeights;

    /// <summary>Adds the products of as many columns as fill strips.</summary>
    /// <returns>The first column that is left over.</returns>
    [MethodImpl(Jit.Optimized)]
    public static nint AddProducts(ref float weights, ref float input, ref float sums, nint inputs, nint units)
    {
        nint column = 0;
        for (; column + Width <= units; column += Width)
            AddStrip(ref Unsafe.Add(ref weights, column), ref input, ref Unsafe.Add(ref sums, column), inputs, units);
        return column;
    }

    [MethodImpl(Jit.Optimized)]
    private static void AddStrip(ref float weights, ref float input, ref float sums, nint inputs, nint units)
    {
        Vector512<float> sum0 = Load(ref sums, 0);
        Vector512<float> sum1 = Load(ref sums, 1);
        Vector512<float> sum2 = Load(ref sums, 2);
        Vector512<float> sum3 = Load(ref sums, 3);
        Vector512<float> sum4 = Load(ref sums, 4);
        Vector512<float> sum5 = Load(ref sums, 5);
        Vector512<float> sum6 = Load(ref sums, 6);
        Vector512<float> sum7 = Load(ref sums, 7);
        Vector512<float> sum8 = Load(ref sums, 8);
        Vector512<float> sum9 = Load(ref sums, 9);
        Vector512<float> sum10 = Load(ref sums, 10);
        Vector512<float> sum11 = Load(ref sums, 11);
        Vector512<float> sum12 = Load(ref sums, 12);
        Vector512<float> sum13 = Load(ref sums, 13);
        Vector512<float> sum14 = Load(ref sums, 14);
        Vector512<float> sum15 = Load(ref sums, 15);
        for (; inputs > 0; inputs--)
        {
            Fetch(ref Unsafe.Add(ref weights, RowsAhead * units));
            Vector512<float> x = Vector512.Create(input);
            sum0 = Vector512.MultiplyAddEstimate(x, Load(ref weights, 0), sum0);
            sum1 = Vector512.MultiplyAddEstimate(x, Load(ref weights, 1), sum1);
            sum2 = Vector512.MultiplyAddEstimate(x, Load(ref weights, 2), sum2);
            sum3 = Vector512.MultiplyAddEstimate(x, Load(ref weights, 3), sum3);
            sum4 = Vector512.MultiplyAddEstimate(x, Load(ref weights, 4), sum4);
            sum5 = Vector512.MultiplyAddEstimate(x, Load(ref weights, 5), sum5);
            sum6 = Vector512.MultiplyAddEstimate(x, Load(ref weights, 6), sum6);
            sum7 = Vector512.MultiplyAddEstimate(x, Load(ref weights, 7), sum7);
            sum8 = Vector512.MultiplyAddEstimate(x, Load(ref weights, 8), sum8);
            sum9 = Vector512.MultiplyAddEstimate(x, Load(ref weights, 9), sum9);
            sum10 = Vector512.MultiplyAddEstimate(x, Load(ref weights, 10), sum10);
            sum11 = Vector512.MultiplyAddEstimate(x, Load(ref weights, 11), sum11);
            sum12 = Vector512.MultiplyAddEstimate(x, Load(ref weights, 12), sum12);
            sum13 = Vector512.MultiplyAddEstimate(x, Load(ref weights, 13), sum13);
            sum14 = Vector512.MultiplyAddEstimate(x, Load(ref weights, 14), sum14);
            sum15 = Vector512.MultiplyAddEstimate(x, Load(ref weights, 15), sum15);
            input = ref Unsafe.Add(ref input, 1);
            weights = ref Unsafe.Add(ref weights, units);
        }

        Store(sum0, ref sums, 0);
        Store(sum1, ref sums, 1);
        Store(sum2, ref sums, 2);
        Store(sum3, ref sums, 3);
        Store(sum4, ref sums, 4);
        Store(sum5, ref sums, 5);
        Store(sum6, ref sums, 6);
        Store(sum7, ref sums, 7);
        Store(sum8, ref sums, 8);
        Store(sum9, ref sums, 9);
        Store(sum10, ref sums, 10);
        Store(sum11, ref sums, 11);
        Store(sum12, ref sums, 12);
        Store(sum13, ref sums, 13);
        Store(sum14, ref sums, 14);
        Store(sum15, ref sums, 15);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ref float source, int register) =>
        Vector512.LoadUnsafe(in source, (nuint)(register * Lanes16.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> value, ref float destination, int register) =>
        value.StoreUnsafe(ref destination, (nuint)(register * Lanes16.Count));

    /// <summary>Fetches a row of the strip; behind the last row this does nothing, as a fetch never faults.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Fetch(ref float row)
    {
        if (!Sse.IsSupported)
            return;
        float* line = (float*)Unsafe.AsPointer(ref row);
        Sse.Prefetch0(line);
        Sse.Prefetch0(line + 16);
        Sse.Prefetch0(line + 32);
        Sse.Prefetch0(line + 48);
        Sse.Prefetch0(line + 64);
        Sse.Prefetch0(line + 80);
        Sse.Prefetch0(line + 96);
        Sse.Prefetch0(line + 112);
        Sse.Prefetch0(line + 128);
        Sse.Prefetch0(line + 144);
        Sse.Prefetch0(line + 160);
        Sse.Prefetch0(line + 176);
        Sse.Prefetch0(line + 192);
        Sse.Prefetch0(line + 208);
        Sse.Prefetch0(line + 224);
        Sse.Prefetch0(line + 240);
    }
}
