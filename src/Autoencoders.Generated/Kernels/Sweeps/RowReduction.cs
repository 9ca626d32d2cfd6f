using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>
/// One number for each row, from terms along the row: the term of column j goes to partial result j mod 16, and the sixteen are combined as
/// one tree, whatever the width of the registers.
/// </summary>
internal static class RowReduction
{
    private const int Partials = 16;

    /// <summary><c>results[r]</c> = all terms of row r, combined with the registers of the machine.</summary>
    [MethodImpl(Jit.Optimized)]
    public static void Run<TReduction, TTerm>(scoped TTerm term, ref float results, nint rows, nint columns)
        where TReduction : struct, IReduction
        where TTerm : struct, IRowTerm, allows ref struct
    {
        if (Vector512.IsHardwareAccelerated)
            Run<TReduction, TTerm, Lanes16>(term, ref results, rows, columns);
        else if (Vector256.IsHardwareAccelerated)
            Run<TReduction, TTerm, Lanes8>(term, ref results, rows, columns);
        else
            Run<TReduction, TTerm, Lanes4>(term, ref results, rows, columns);
    }

    /// <summary>The same in registers of one width, so many at once that all sixteen partial results stay in them.</summary>
    [MethodImpl(Jit.Optimized)]
    public static void Run<TReduction, TTerm, V>(scoped TTerm term, ref float results, nint rows, nint columns)
        where TReduction : struct, IReduction
        where TTerm : struct, IRowTerm, allows ref struct
        where V : struct, ILanes<V>
    {
        if (V.Count == Partials)
            Rows<TReduction, TTerm, V>(term, ref results, rows, columns);
        else if (V.Count == Partials / 2)
            Rows<TReduction, TTerm, RegisterPair<V>>(term, ref results, rows, columns);
        else if (V.Count == Partials / 4)
            Rows<TReduction, TTerm, RegisterPair<RegisterPair<V>>>(term, ref results, rows, columns);
        else
            Rows<TReduction, TTerm, RegisterPair<RegisterPair<RegisterPair<RegisterPair<V>>>>>(term, ref results, rows, columns);
    }

    [MethodImpl(Jit.Optimized)]
    private static unsafe void Rows<TReduction, TTerm, VSixteen>(scoped TTerm term, ref float results, nint rows, nint columns)
        where TReduction : struct, IReduction
        where TTerm : struct, IRowTerm, allows ref struct
        where VSixteen : struct, ILanes<VSixteen>
    {
        // At a multiple of their length: a register that is stored across two cache lines is slow to be read again in parts.
        float* memory = stackalloc float[2 * Partials];
        nuint length = Partials * sizeof(float);
        ref float partials = ref Unsafe.AsRef<float>((float*)(((nuint)memory + length - 1) / length * length));
        for (nint row = 0; row < rows; row++)
        {
            VSixteen sixteen = VSixteen.Create(TReduction.Start);
            nint column = 0;
            for (; column + VSixteen.Count <= columns; column += VSixteen.Count)
                sixteen = TReduction.Combine(sixteen, term.At<VSixteen>(row, column));
            VSixteen.Store(sixteen, ref partials);

            nint partial = 0;
            for (; column + Lanes4.Count <= columns; column += Lanes4.Count, partial += Lanes4.Count)
                Combine<TReduction, Lanes4>(ref partials, partial, term.At<Lanes4>(row, column));
            for (; column < columns; column++, partial++)
                Combine<TReduction, Lanes1>(ref partials, partial, term.At<Lanes1>(row, column));

            Lanes1.Store(Tree<TReduction>(ref partials), ref results, row);
        }
    }

    /// <summary>Partial i and i + 8, then i and i + 4, i and i + 2, and the last two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes1 Tree<TReduction>(ref float partials)
        where TReduction : struct, IReduction
    {
        Lanes4 low = TReduction.Combine(Lanes4.Load(in partials), Lanes4.Load(in partials, 8));
        Lanes4 high = TReduction.Combine(Lanes4.Load(in partials, 4), Lanes4.Load(in partials, 12));
        Lanes4.Store(TReduction.Combine(low, high), ref partials);
        Lanes1 even = TReduction.Combine(Lanes1.Load(in partials), Lanes1.Load(in partials, 2));
        Lanes1 odd = TReduction.Combine(Lanes1.Load(in partials, 1), Lanes1.Load(in partials, 3));
        return TReduction.Combine(even, odd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Combine<TReduction, V>(ref float partials, nint partial, V more)
        where TReduction : struct, IReduction
        where V : struct, ILanes<V>
        => V.Store(TReduction.Combine(V.Load(in partials, partial), more), ref partials, partial);
}
