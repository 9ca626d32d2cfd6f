using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The epilogue of a product over stored sums, right behind the tiles that left them in the first cache.</summary>
internal static class FinishedSums
{
    /// <summary><c>c[r, j] = epilogue(sums[r, j], operand[r, j])</c>, in registers of falling width.</summary>
    /// <typeparam name="R">The operations of the widest register.</typeparam>
    /// <typeparam name="T">The widest register.</typeparam>
    /// <typeparam name="TEpilogue">The epilogue.</typeparam>
    [MethodImpl(Jit.Optimized)]
    public static void Finish<R, T, TEpilogue>(
        ref float sums, nint sumsRowStride, ref float c, nint cRowStride, ref float operand, nint operandRowStride, nint rows, nint columns)
        where R : struct, IRegister<T>
        where T : struct
        where TEpilogue : struct, IEpilogue
    {
        for (nint row = 0; row < rows; row++)
        {
            nint column = 0;
            for (; column + R.Count <= columns; column += R.Count)
            {
                T other = TEpilogue.ReadsOperand ? R.Load(in operand, column) : default;
                R.Store(R.Apply<TEpilogue>(R.Load(in sums, column), other), ref c, column);
            }

            if (Lanes8.Count < R.Count)
                column = FinishColumns<TEpilogue, Lanes8>(ref sums, ref c, ref operand, column, columns);
            if (Lanes4.Count < R.Count)
                column = FinishColumns<TEpilogue, Lanes4>(ref sums, ref c, ref operand, column, columns);
            FinishColumns<TEpilogue, Lanes1>(ref sums, ref c, ref operand, column, columns);
            sums = ref Unsafe.Add(ref sums, sumsRowStride);
            c = ref Unsafe.Add(ref c, cRowStride);
            operand = ref Unsafe.Add(ref operand, operandRowStride);
        }
    }

    /// <summary>As many columns from the given one as fill registers of one width; the first that is left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint FinishColumns<TEpilogue, V>(ref float sums, ref float c, ref float operand, nint column, nint columns)
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        for (; column + V.Count <= columns; column += V.Count)
        {
            V other = TEpilogue.ReadsOperand ? V.Load(in operand, column) : V.Zero;
            V.Store(TEpilogue.Apply(V.Load(in sums, column), other), ref c, column);
        }

        return column;
    }
}
