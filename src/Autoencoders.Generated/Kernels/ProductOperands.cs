using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The matrices of one product: where each begins, how far apart its rows lie, and how many there are.</summary>
internal readonly ref struct ProductOperands(
    ref float a, nint aRowStride, nint aStepStride, ref float b, nint bRowStride, ref float c, nint cRowStride, ref float operand,
    nint operandRowStride, nint rows, nint steps, nint columns)
{
    private readonly ref float _a = ref a;
    private readonly ref float _b = ref b;
    private readonly ref float _c = ref c;
    private readonly ref float _operand = ref operand;

    public readonly nint ARowStride = aRowStride;
    public readonly nint AStepStride = aStepStride;
    public readonly nint BRowStride = bRowStride;
    public readonly nint Rows = rows;
    public readonly nint Steps = steps;
    public readonly nint Columns = columns;

    /// <summary>The first element of a row of the left matrix.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float A(nint row) => ref Unsafe.Add(ref _a, row * ARowStride);

    /// <summary>The first element of a column of the right matrix.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float B(nint column) => ref Unsafe.Add(ref _b, column);

    /// <summary>Applies a long epilogue to stored sums, a register at a time, as far as whole registers go.</summary>
    /// <returns>The first column that is left over.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint FinishStored<TEpilogue, V>(nint row, nint column, nint endColumn)
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        for (; column + V.Count <= endColumn; column += V.Count)
            Finish<TEpilogue, V>(V.Load(in _c, row * cRowStride + column), row, column);
        return column;
    }

    /// <summary>Stores a register of finished sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish<TEpilogue, V>(V sum, nint row, nint column)
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        V other = TEpilogue.ReadsOperand ? V.Load(in _operand, row * operandRowStride + column) : V.Zero;
        V.Store(TEpilogue.Apply(sum, other), ref _c, row * cRowStride + column);
    }
}
