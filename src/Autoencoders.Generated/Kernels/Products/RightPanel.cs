using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// A few columns of the right matrix, one or two registers wide and all steps one after the other: a tile reads it in the order in which
/// it lies, so that no power of two in the length of a row makes its steps fall on the same lines of the first cache.
/// </summary>
internal static class RightPanel
{
    /// <summary>Copies a panel that lies transposed, or whose columns do not fill a register; the lanes behind the last become 0.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="isTransposed">True if the right matrix lies as [columns][steps].</param>
    [MethodImpl(Jit.Optimized)]
    public static void Pack<R, T>(in PanelOperands panel, bool isTransposed)
        where R : struct, IRegister<T>
        where T : struct
    {
        nint columns = panel.Columns, width = columns > R.Count ? 2 * R.Count : R.Count;
        if (isTransposed)
            Transposition.Transpose(ref panel.Right, panel.RightStepStride, ref panel.Panel, width, columns, panel.Steps);
        if (isTransposed && columns == width)
            return;
        for (nint step = 0; step < panel.Steps; step++)
        {
            ref float row = ref Unsafe.Add(ref panel.Panel, step * width);
            if (!isTransposed)
                CopyFew(ref Unsafe.Add(ref panel.Right, step * panel.RightStepStride), ref row, columns);
            for (nint lane = columns; lane < width; lane++)
                Unsafe.Add(ref row, lane) = 0f;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyFew(ref float source, ref float destination, nint count)
    {
        nint i = 0;
        for (; i + Lanes8.Count <= count; i += Lanes8.Count)
            Lanes8.Store(Lanes8.Load(in source, i), ref destination, i);
        if (i + Lanes4.Count <= count)
        {
            Lanes4.Store(Lanes4.Load(in source, i), ref destination, i);
            i += Lanes4.Count;
        }

        for (; i < count; i++)
            Unsafe.Add(ref destination, i) = Unsafe.Add(ref source, i);
    }
}
