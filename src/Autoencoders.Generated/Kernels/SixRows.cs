using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The highest tile. By a pair of registers its 12 sums, 2 columns and 1 broadcast take 15 registers: all but one that a machine
/// without AVX-512 has, and enough independent sums for the latency of one with it.
/// </summary>
internal readonly struct SixRows : IRegisterTile
{
    public static nint Rows => 6;

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply<TEpilogue, V>(in ProductOperands operands, nint row, nint column)
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        ref float a = ref operands.A(row);
        ref float b = ref operands.B(column);
        nint rowStride = operands.ARowStride, stepStride = operands.AStepStride, bRowStride = operands.BRowStride;
        V sum0 = V.Zero, sum1 = V.Zero, sum2 = V.Zero, sum3 = V.Zero, sum4 = V.Zero, sum5 = V.Zero;
        for (nint step = operands.Steps; step > 0; step--)
        {
            V weights = V.Load(in b);
            sum0 = V.MultiplyAdd(V.Create(a), weights, sum0);
            sum1 = V.MultiplyAdd(V.Create(Unsafe.Add(ref a, rowStride)), weights, sum1);
            sum2 = V.MultiplyAdd(V.Create(Unsafe.Add(ref a, 2 * rowStride)), weights, sum2);
            sum3 = V.MultiplyAdd(V.Create(Unsafe.Add(ref a, 3 * rowStride)), weights, sum3);
            sum4 = V.MultiplyAdd(V.Create(Unsafe.Add(ref a, 4 * rowStride)), weights, sum4);
            sum5 = V.MultiplyAdd(V.Create(Unsafe.Add(ref a, 5 * rowStride)), weights, sum5);
            a = ref Unsafe.Add(ref a, stepStride);
            b = ref Unsafe.Add(ref b, bRowStride);
        }

        // A loop, because six copies of a long epilogue exceed what the compiler inlines.
        Span<float> sums = stackalloc float[(int)Rows * V.Count];
        ref float kept = ref MemoryMarshal.GetReference(sums);
        V.Store(sum0, ref kept);
        V.Store(sum1, ref kept, 1 * V.Count);
        V.Store(sum2, ref kept, 2 * V.Count);
        V.Store(sum3, ref kept, 3 * V.Count);
        V.Store(sum4, ref kept, 4 * V.Count);
        V.Store(sum5, ref kept, 5 * V.Count);
        for (nint i = 0; i < Rows; i++)
            operands.Finish<TEpilogue, V>(V.Load(in kept, i * V.Count), row + i, column);
    }
}
