using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Autoencoders.Kernels;

/// <summary>The product of a row and a matrix of bytes. It is exact, and so the same on every machine.</summary>
/// <remarks>The memory behind the references is not checked.</remarks>
internal static class ByteProduct
{
    /// <summary>The most inputs whose sums fit into 32 bits, whatever the bytes are.</summary>
    public const int MostInputs = int.MaxValue / (ByteRow.Most * ByteRow.Most);

    /// <summary><c>sums[j] = Σ row[i] * weights[i, j]</c></summary>
    /// <param name="weights">The weights from -127 to 127, in the order of <see cref="BytePanels"/>.</param>
    /// <param name="row">The row from -127 to 127, filled up with 0 to whole groups.</param>
    /// <param name="sums">The sums, [outputs].</param>
    /// <param name="groups">The groups of four inputs.</param>
    /// <param name="outputs">The outputs, filled up to whole panels.</param>
    public static void Multiply(ref sbyte weights, ref sbyte row, ref int sums, nint groups, nint outputs)
    {
        if (AvxVnni.IsSupported)
            Registers<VnniDot>(ref weights, ref row, ref sums, groups, outputs);
        else if (Avx2.IsSupported)
            Registers<PairwiseDot>(ref weights, ref row, ref sums, groups, outputs);
        else
            Scalars(ref weights, ref row, ref sums, groups, outputs);
    }

    /// <summary>The same with the registers of AVX2.</summary>
    internal static void Registers<TDot>(ref sbyte weights, ref sbyte row, ref int sums, nint groups, nint outputs)
        where TDot : struct, IByteDot
    {
        ReadOnlySpan<sbyte> values = MemoryMarshal.CreateReadOnlySpan(ref row, (int)groups * BytePanels.Group);
        if (values.ContainsAnyInRange(sbyte.MinValue, (sbyte)-1))
            Panels<TDot, BothSigns>(ref weights, ref row, ref sums, groups, outputs);
        else
            Panels<TDot, NoSigns>(ref weights, ref row, ref sums, groups, outputs);
    }

    [MethodImpl(Jit.Optimized)]
    private static void Panels<TDot, TSigns>(ref sbyte weights, ref sbyte row, ref int sums, nint groups, nint outputs)
        where TDot : struct, IByteDot
        where TSigns : struct, IRowSigns
    {
        nint output = 0, panel = groups * BytePanels.Group;
        for (; output + BytePanels.Wide <= outputs; output += BytePanels.Wide)
            Wide<TDot, TSigns>(ref Unsafe.Add(ref weights, output * panel), ref row, ref Unsafe.Add(ref sums, output), groups);
        for (; output < outputs; output += BytePanels.Narrow)
            Narrow<TDot, TSigns>(ref Unsafe.Add(ref weights, output * panel), ref row, ref Unsafe.Add(ref sums, output), groups);
    }

    /// <summary>The same without vector registers.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Scalars(ref sbyte weights, ref sbyte row, ref int sums, nint groups, nint outputs)
    {
        for (nint output = 0; output < outputs;)
        {
            nint width = output + BytePanels.Wide <= outputs ? BytePanels.Wide : BytePanels.Narrow;
            for (nint j = 0; j < width; j++)
                Unsafe.Add(ref sums, output + j) = 0;
            for (nint group = 0; group < groups; group++)
            {
                ref sbyte x = ref Unsafe.Add(ref row, group * BytePanels.Group);
                for (nint j = 0; j < width; j++, weights = ref Unsafe.Add(ref weights, BytePanels.Group))
                    Unsafe.Add(ref sums, output + j) += Dot(ref x, ref weights);
            }

            output += width;
        }
    }

    private static int Dot(ref sbyte row, ref sbyte weights) =>
        (row * weights)
        + (Unsafe.Add(ref row, 1) * Unsafe.Add(ref weights, 1))
        + (Unsafe.Add(ref row, 2) * Unsafe.Add(ref weights, 2))
        + (Unsafe.Add(ref row, 3) * Unsafe.Add(ref weights, 3));

    // Two chains for each register of sums hide the latency of the instructions.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Wide<TDot, TSigns>(ref sbyte weights, ref sbyte row, ref int sums, nint groups)
        where TDot : struct, IByteDot
        where TSigns : struct, IRowSigns
    {
        Vector256<int> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
        nint group = 0;
        for (; group + 2 <= groups; group += 2)
        {
            Vector256<sbyte> x = Load(ref row, group), y = Load(ref row, group + 1);
            Vector256<byte> xs = Avx2.Abs(x), ys = Avx2.Abs(y);
            a = Add<TDot, TSigns>(a, xs, x, ref weights, 0);
            b = Add<TDot, TSigns>(b, xs, x, ref weights, 1);
            c = Add<TDot, TSigns>(c, xs, x, ref weights, 2);
            d = Add<TDot, TSigns>(d, xs, x, ref weights, 3);
            e = Add<TDot, TSigns>(e, ys, y, ref weights, 4);
            f = Add<TDot, TSigns>(f, ys, y, ref weights, 5);
            g = Add<TDot, TSigns>(g, ys, y, ref weights, 6);
            h = Add<TDot, TSigns>(h, ys, y, ref weights, 7);
            weights = ref Unsafe.Add(ref weights, 8 * Vector256<sbyte>.Count);
        }

        if (group < groups)
        {
            Vector256<sbyte> x = Load(ref row, group);
            Vector256<byte> xs = Avx2.Abs(x);
            a = Add<TDot, TSigns>(a, xs, x, ref weights, 0);
            b = Add<TDot, TSigns>(b, xs, x, ref weights, 1);
            c = Add<TDot, TSigns>(c, xs, x, ref weights, 2);
            d = Add<TDot, TSigns>(d, xs, x, ref weights, 3);
        }

        (a + e).StoreUnsafe(ref sums);
        (b + f).StoreUnsafe(ref sums, 8);
        (c + g).StoreUnsafe(ref sums, 16);
        (d + h).StoreUnsafe(ref sums, 24);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Narrow<TDot, TSigns>(ref sbyte weights, ref sbyte row, ref int sums, nint groups)
        where TDot : struct, IByteDot
        where TSigns : struct, IRowSigns
    {
        Vector256<int> even = default, odd = default;
        nint group = 0;
        for (; group + 2 <= groups; group += 2)
        {
            Vector256<sbyte> x = Load(ref row, group), y = Load(ref row, group + 1);
            even = Add<TDot, TSigns>(even, Avx2.Abs(x), x, ref weights, group);
            odd = Add<TDot, TSigns>(odd, Avx2.Abs(y), y, ref weights, group + 1);
        }

        if (group < groups)
        {
            Vector256<sbyte> x = Load(ref row, group);
            even = Add<TDot, TSigns>(even, Avx2.Abs(x), x, ref weights, group);
        }

        (even + odd).StoreUnsafe(ref sums);
    }

    /// <summary>One group of the row beside each sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<sbyte> Load(ref sbyte row, nint group) =>
        Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref row, group * BytePanels.Group)))).AsSByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Add<TDot, TSigns>(
        Vector256<int> sums, Vector256<byte> magnitudes, Vector256<sbyte> row, ref sbyte weights, nint register)
        where TDot : struct, IByteDot
        where TSigns : struct, IRowSigns
        => TDot.Add(
            sums, magnitudes, TSigns.Give(Vector256.LoadUnsafe(ref weights, (nuint)(register * Vector256<sbyte>.Count)), row));
}
