using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>One row by a panel of byte weights. Two chains for each register of sums hide the latency of the instructions.</summary>
internal static class ByteOneRow
{
    /// <summary>A panel of four registers.</summary>
    [MethodImpl(Jit.Optimized)]
    public static void Wide<TDot>(in ByteOperands operands, nint row, nint output)
        where TDot : struct, IByteDot
    {
        ref sbyte weights = ref operands.Panel(output);
        ref sbyte bytes = ref operands.Row(row);
        Vector256<int> a = TDot.Begin(ref operands.Offsets, output), b = TDot.Begin(ref operands.Offsets, output + 8);
        Vector256<int> c = TDot.Begin(ref operands.Offsets, output + 16), d = TDot.Begin(ref operands.Offsets, output + 24);
        Vector256<int> e = default, f = default, g = default, h = default;
        foreach (ByteRun run in operands.Runs)
        {
            ref sbyte place = ref Unsafe.Add(ref bytes, run.Offset);
            nint group = 0;
            for (; group + 2 <= run.Groups; group += 2)
            {
                Vector256<sbyte> x = ByteGroup.Load(ref place, group), y = ByteGroup.Load(ref place, group + 1);
                Vector256<byte> s = TDot.Factor(x), t = TDot.Factor(y);
                a = TDot.Add(a, s, x, ByteGroup.Weights(ref weights, 0));
                b = TDot.Add(b, s, x, ByteGroup.Weights(ref weights, 1));
                c = TDot.Add(c, s, x, ByteGroup.Weights(ref weights, 2));
                d = TDot.Add(d, s, x, ByteGroup.Weights(ref weights, 3));
                e = TDot.Add(e, t, y, ByteGroup.Weights(ref weights, 4));
                f = TDot.Add(f, t, y, ByteGroup.Weights(ref weights, 5));
                g = TDot.Add(g, t, y, ByteGroup.Weights(ref weights, 6));
                h = TDot.Add(h, t, y, ByteGroup.Weights(ref weights, 7));
                weights = ref Unsafe.Add(ref weights, 8 * Vector256<sbyte>.Count);
            }

            if (group < run.Groups)
            {
                Vector256<sbyte> x = ByteGroup.Load(ref place, group);
                Vector256<byte> s = TDot.Factor(x);
                a = TDot.Add(a, s, x, ByteGroup.Weights(ref weights, 0));
                b = TDot.Add(b, s, x, ByteGroup.Weights(ref weights, 1));
                c = TDot.Add(c, s, x, ByteGroup.Weights(ref weights, 2));
                d = TDot.Add(d, s, x, ByteGroup.Weights(ref weights, 3));
                weights = ref Unsafe.Add(ref weights, 4 * Vector256<sbyte>.Count);
            }
        }

        ref int sums = ref operands.Sum(row, output);
        (a + e).StoreUnsafe(ref sums);
        (b + f).StoreUnsafe(ref sums, 8);
        (c + g).StoreUnsafe(ref sums, 16);
        (d + h).StoreUnsafe(ref sums, 24);
    }

    /// <summary>A panel of one register.</summary>
    [MethodImpl(Jit.Optimized)]
    public static void Narrow<TDot>(in ByteOperands operands, nint row, nint output)
        where TDot : struct, IByteDot
    {
        ref sbyte weights = ref operands.Panel(output);
        ref sbyte bytes = ref operands.Row(row);
        Vector256<int> even = TDot.Begin(ref operands.Offsets, output), odd = default;
        foreach (ByteRun run in operands.Runs)
        {
            ref sbyte place = ref Unsafe.Add(ref bytes, run.Offset);
            nint group = 0;
            for (; group + 2 <= run.Groups; group += 2)
            {
                Vector256<sbyte> x = ByteGroup.Load(ref place, group), y = ByteGroup.Load(ref place, group + 1);
                even = TDot.Add(even, TDot.Factor(x), x, ByteGroup.Weights(ref weights, 0));
                odd = TDot.Add(odd, TDot.Factor(y), y, ByteGroup.Weights(ref weights, 1));
                weights = ref Unsafe.Add(ref weights, 2 * Vector256<sbyte>.Count);
            }

            if (group < run.Groups)
            {
                Vector256<sbyte> x = ByteGroup.Load(ref place, group);
                even = TDot.Add(even, TDot.Factor(x), x, ByteGroup.Weights(ref weights, 0));
                weights = ref Unsafe.Add(ref weights, Vector256<sbyte>.Count);
            }
        }

        (even + odd).StoreUnsafe(ref operands.Sum(row, output));
    }
}
