using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>Four rows by a panel of byte weights, each of which is read once for all of them.</summary>
internal static class ByteFourRows
{
    public const int Count = 4;

    /// <summary>Two registers of a panel of four.</summary>
    [MethodImpl(Jit.Optimized)]
    public static void Wide<TDot>(in ByteOperands operands, nint row, nint panel, nint half)
        where TDot : struct, IByteDot
    {
        nint output = panel + (half * 2 * BytePanels.Narrow);
        ref sbyte weights = ref Unsafe.Add(ref operands.Panel(panel), half * 2 * Vector256<sbyte>.Count);
        ref sbyte row0 = ref operands.Row(row), row1 = ref operands.Row(row + 1);
        ref sbyte row2 = ref operands.Row(row + 2), row3 = ref operands.Row(row + 3);
        Vector256<int> a0 = TDot.Begin(ref operands.Offsets, output), b0 = TDot.Begin(ref operands.Offsets, output + BytePanels.Narrow);
        Vector256<int> a1 = a0, a2 = a0, a3 = a0, b1 = b0, b2 = b0, b3 = b0;
        foreach (ByteRun run in operands.Runs)
        {
            nint offset = run.Offset;
            for (nint group = 0; group < run.Groups; group++, offset += BytePanels.Group)
            {
                Vector256<sbyte> first = ByteGroup.Weights(ref weights, 0), second = ByteGroup.Weights(ref weights, 1);
                Add<TDot>(ref a0, ref b0, ref Unsafe.Add(ref row0, offset), first, second);
                Add<TDot>(ref a1, ref b1, ref Unsafe.Add(ref row1, offset), first, second);
                Add<TDot>(ref a2, ref b2, ref Unsafe.Add(ref row2, offset), first, second);
                Add<TDot>(ref a3, ref b3, ref Unsafe.Add(ref row3, offset), first, second);
                weights = ref Unsafe.Add(ref weights, 4 * Vector256<sbyte>.Count);
            }
        }

        Store(a0, b0, ref operands.Sum(row, output));
        Store(a1, b1, ref operands.Sum(row + 1, output));
        Store(a2, b2, ref operands.Sum(row + 2, output));
        Store(a3, b3, ref operands.Sum(row + 3, output));
    }

    /// <summary>A panel of one register.</summary>
    [MethodImpl(Jit.Optimized)]
    public static void Narrow<TDot>(in ByteOperands operands, nint row, nint output)
        where TDot : struct, IByteDot
    {
        ref sbyte weights = ref operands.Panel(output);
        ref sbyte row0 = ref operands.Row(row), row1 = ref operands.Row(row + 1);
        ref sbyte row2 = ref operands.Row(row + 2), row3 = ref operands.Row(row + 3);
        Vector256<int> a0 = TDot.Begin(ref operands.Offsets, output), a1 = a0, a2 = a0, a3 = a0;
        foreach (ByteRun run in operands.Runs)
        {
            nint offset = run.Offset;
            for (nint group = 0; group < run.Groups; group++, offset += BytePanels.Group)
            {
                Vector256<sbyte> w = ByteGroup.Weights(ref weights, 0);
                a0 = Added<TDot>(a0, ref Unsafe.Add(ref row0, offset), w);
                a1 = Added<TDot>(a1, ref Unsafe.Add(ref row1, offset), w);
                a2 = Added<TDot>(a2, ref Unsafe.Add(ref row2, offset), w);
                a3 = Added<TDot>(a3, ref Unsafe.Add(ref row3, offset), w);
                weights = ref Unsafe.Add(ref weights, Vector256<sbyte>.Count);
            }
        }

        a0.StoreUnsafe(ref operands.Sum(row, output));
        a1.StoreUnsafe(ref operands.Sum(row + 1, output));
        a2.StoreUnsafe(ref operands.Sum(row + 2, output));
        a3.StoreUnsafe(ref operands.Sum(row + 3, output));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TDot>(
        ref Vector256<int> a, ref Vector256<int> b, ref sbyte row, Vector256<sbyte> first, Vector256<sbyte> second)
        where TDot : struct, IByteDot
    {
        Vector256<sbyte> x = ByteGroup.Load(ref row, 0);
        Vector256<byte> factor = TDot.Factor(x);
        a = TDot.Add(a, factor, x, first);
        b = TDot.Add(b, factor, x, second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Added<TDot>(Vector256<int> sums, ref sbyte row, Vector256<sbyte> weights)
        where TDot : struct, IByteDot
    {
        Vector256<sbyte> x = ByteGroup.Load(ref row, 0);
        return TDot.Add(sums, TDot.Factor(x), x, weights);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> a, Vector256<int> b, ref int sums)
    {
        a.StoreUnsafe(ref sums);
        b.StoreUnsafe(ref sums, BytePanels.Narrow);
    }
}
