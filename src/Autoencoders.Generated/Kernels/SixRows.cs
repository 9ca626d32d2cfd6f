using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The highest tile. By a pair of registers its 12 sums, 2 columns and 1 broadcast take 15 registers: all but one that a machine
/// without AVX-512 has, and enough independent sums for the latency of one with it.
/// </summary>
internal readonly struct SixRows : IRegisterTile
{
    public static nint Rows => 6;

    [MethodImpl(Compile.Whole)]
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

        operands.Finish<TEpilogue, V>(sum0, row, column);
        operands.Finish<TEpilogue, V>(sum1, row + 1, column);
        operands.Finish<TEpilogue, V>(sum2, row + 2, column);
        operands.Finish<TEpilogue, V>(sum3, row + 3, column);
        operands.Finish<TEpilogue, V>(sum4, row + 4, column);
        operands.Finish<TEpilogue, V>(sum5, row + 5, column);
    }
}
