using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The last row, or a single sample.</summary>
internal readonly struct OneRow : IRegisterTile
{
    public static nint Rows => 1;

    [MethodImpl(Compile.Whole)]
    public static void Multiply<TEpilogue, V>(in ProductOperands operands, nint row, nint column)
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        ref float a = ref operands.A(row);
        ref float b = ref operands.B(column);
        nint stepStride = operands.AStepStride, bRowStride = operands.BRowStride;
        V sum0 = V.Zero;
        for (nint step = operands.Steps; step > 0; step--)
        {
            V weights = V.Load(in b);
            sum0 = V.MultiplyAdd(V.Create(a), weights, sum0);
            a = ref Unsafe.Add(ref a, stepStride);
            b = ref Unsafe.Add(ref b, bRowStride);
        }

        operands.Finish<TEpilogue, V>(sum0, row, column);
    }
}
