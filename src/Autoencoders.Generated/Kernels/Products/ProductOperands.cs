using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The matrices of one product: where each begins, how far apart its rows lie, and how many there are.</summary>
internal readonly ref struct ProductOperands(
    ref float a, nint aRowStride, nint aStepStride, ref float b, nint bRowStride, bool bIsTransposed, ref float c, nint cRowStride,
    ref float operand, nint operandRowStride, nint rows, nint steps, nint columns)
{
    private readonly ref float _a = ref a;
    private readonly ref float _b = ref b;
    private readonly ref float _c = ref c;
    private readonly ref float _operand = ref operand;

    public readonly nint ARowStride = aRowStride;
    public readonly nint AStepStride = aStepStride;
    public readonly nint BRowStride = bRowStride;
    public readonly nint CRowStride = cRowStride;
    public readonly nint OperandRowStride = operandRowStride;
    public readonly nint Rows = rows;
    public readonly nint Steps = steps;
    public readonly nint Columns = columns;

    /// <summary>True if the right matrix lies as [columns][steps].</summary>
    public readonly bool BIsTransposed = bIsTransposed;

    /// <summary>True if the right matrix lies as <see cref="PackedMatrix"/> packs it.</summary>
    public bool BIsPacked { get; init; }

    /// <summary>True if the result takes the place of the epilogue's operand.</summary>
    public bool ReplacesOperand => Unsafe.AreSame(in _c, in _operand);

    /// <summary>An element of the left matrix.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float A(nint row, nint step) => ref Unsafe.Add(ref _a, row * ARowStride + step * AStepStride);

    /// <summary>An element of the right matrix.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float B(nint step, nint column) =>
        ref Unsafe.Add(ref _b, BIsTransposed ? column * BRowStride + step : step * BRowStride + column);

    /// <summary>The panel of a packed right matrix that begins with a column, in a block of steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Panel(nint firstStep, nint steps, nint column, nint width) =>
        ref Unsafe.Add(ref _b, firstStep * ((Columns + width - 1) / width * width) + column * steps);

    /// <summary>An element of the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float C(nint row, nint column) => ref Unsafe.Add(ref _c, row * CRowStride + column);

    /// <summary>An element of the epilogue's operand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Operand(nint row, nint column) => ref Unsafe.Add(ref _operand, row * OperandRowStride + column);

    /// <summary>The product of the rows from one on.</summary>
    public ProductOperands From(nint row) => new(
        ref A(row, 0), ARowStride, AStepStride, ref _b, BRowStride, BIsTransposed, ref C(row, 0), CRowStride, ref Operand(row, 0),
        OperandRowStride, Rows - row, Steps, Columns) { BIsPacked = BIsPacked };
}
