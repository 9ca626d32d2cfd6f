using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>An epilogue over stored sums: where it is too long to stand behind each, or the sums grow in memory.</summary>
internal static class EpiloguePass
{
    /// <summary><c>sums[i] = epilogue(sums[i], operand[i])</c>, in registers of falling width.</summary>
    /// <typeparam name="E">The epilogue.</typeparam>
    /// <typeparam name="V">The widest register.</typeparam>
    /// <param name="sums">The stored sums.</param>
    /// <param name="operand">The epilogue's operand; any reference where it reads none.</param>
    /// <param name="count">How many sums.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Run<E, V>(ref float sums, ref float operand, nint count)
        where E : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        if (typeof(E) == typeof(Store))
            return;
        nint i = RunRegisters<E, V>(ref sums, ref operand, 0, count);
        if (Lanes8.Count < V.Count)
            i = RunRegisters<E, Lanes8>(ref sums, ref operand, i, count);
        if (Lanes4.Count < V.Count)
            i = RunRegisters<E, Lanes4>(ref sums, ref operand, i, count);
        if (Lanes1.Count < V.Count)
            RunRegisters<E, Lanes1>(ref sums, ref operand, i, count);
    }

    /// <summary>As many sums from the given one as fill registers of one width; the first that is left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint RunRegisters<E, V>(ref float sums, ref float operand, nint i, nint count)
        where E : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        for (; i + V.Count <= count; i += V.Count)
        {
            V other = E.ReadsOperand ? V.Load(in operand, i) : V.Zero;
            V.Store(E.Apply(V.Load(in sums, i), other), ref sums, i);
        }

        return i;
    }
}
