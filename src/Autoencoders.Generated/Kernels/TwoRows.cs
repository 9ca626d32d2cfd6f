using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Two rows of those that are left over by the highest tile.</summary>
internal readonly struct TwoRows : IRegisterTile
{
    public static nint Rows => 2;

    [MethodImpl(Compile.Whole)]
    public static void Multiply<TEpilogue, V>(in ProductOperands operands, nint row, nint column)
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        ref float a = ref operands.A(row);
        ref float b = ref operands.B(column);
        nint rowStride = operands.ARowStride, stepStride = operands.AStepStride, bRowStride = operands.BRowStride;
        V sum0 = V.Zero, sum1 = V.Zero;
        for (nint step = operands.Steps; step > 0; step--)
        {
            V weights = V.Load(in b);
            sum0 = V.MultiplyAdd(V.Create(a), weights, sum0);
            sum1 = V.MultiplyAdd(V.Create(Unsafe.Add(ref a, rowStride)), weights, sum1);
            a = ref Unsafe.Add(ref a, stepStride);
            b = ref Unsafe.Add(ref b, bRowStride);
        }

        operands.Finish<TEpilogue, V>(sum0, row, column);
        operands.Finish<TEpilogue, V>(sum1, row + 1, column);
    }
}
