using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Some steps of a product: as many columns of the right matrix as stay in the second cache at a time, for these a group of rows at a
/// time, and for these a panel of columns, which then passes the first cache once for the group.
/// </summary>
/// <typeparam name="R">The operations of the register.</typeparam>
/// <typeparam name="T">The register.</typeparam>
internal readonly ref struct ProductBlock<R, T>
    where R : struct, IRegister<T>
    where T : struct
{
    /// <summary>The rows of a group, whose part of the left matrix stays in the second cache.</summary>
    private const nint GroupRows = 48;

    /// <summary>The floats of the right matrix that are packed at a time: 192 KB.</summary>
    private const nint PackedFloats = 48 * 1024;

    /// <summary>The fewest rows that make a packed copy of the right matrix worth its time.</summary>
    private const nint LeastRowsToPack = 18;

    /// <summary>
    /// The most columns, and the most steps, for which a left matrix that lies transposed is read where it lies: each step may be in a page
    /// of its own, and a processor remembers the places of some 64.
    /// </summary>
    private const nint MostOfStridedLeft = 64;

    private readonly ProductOperands _operands;
    private readonly nint _firstStep;
    private readonly nint _steps;
    private readonly bool _packsRight;
    private readonly bool _packsLeft;
    private readonly ref float _panels;
    private readonly ref float _strips;
    private readonly ref float _sums;

    private ProductBlock(
        in ProductOperands operands, nint firstStep, nint steps, bool packsRight, bool packsLeft, ref float panels, ref float strips,
        ref float sums)
    {
        _operands = operands;
        _firstStep = firstStep;
        _steps = steps;
        _packsRight = packsRight;
        _packsLeft = packsLeft;
        _panels = ref panels;
        _strips = ref strips;
        _sums = ref sums;
    }

    /// <summary>The columns of a panel: two registers.</summary>
    private static nint Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2 * R.Count;
    }

    /// <summary>Adds the steps to what rests in the result, unless they are the first, and applies the epilogue.</summary>
    [MethodImpl(Jit.Optimized)]
    public static void Multiply<TEpilogue>(in ProductOperands operands, nint firstStep, nint endStep)
        where TEpilogue : struct, IEpilogue
    {
        nint steps = endStep - firstStep, rows = operands.Rows, columns = operands.Columns;
        bool packsRight = operands.BIsPacked || operands.BIsTransposed || (rows >= LeastRowsToPack && steps * columns > PanelSize.MostFloatsInPlace);
        bool packsLeft = operands.AStepStride != 1 && columns > MostOfStridedLeft && steps > MostOfStridedLeft;
        nint chunk = packsRight ? Math.Max(1, PackedFloats / (Width * Math.Max(1, steps))) * Width : columns;

        // What is read where it lies is packed nevertheless where it does not fill a register.
        nint packed = operands.BIsPacked ? 0 : packsRight ? Math.Min(chunk, (columns + Width - 1) / Width * Width) : R.Count;
        using PooledFloats right = new((int)(GroupRows * Width + packed * steps));
        using PooledFloats left = new((int)(packsLeft ? Math.Min(GroupRows, rows + SixRows.Rows) * steps : 0));
        ProductBlock<R, T> block = new(
            operands, firstStep, steps, packsRight, packsLeft, ref Unsafe.Add(ref right.Start, GroupRows * Width), ref left.Start,
            ref right.Start);
        for (nint column = 0; column < columns; column += chunk)
        {
            for (nint row = 0; row < rows; row += GroupRows)
                block.MultiplyGroup<TEpilogue>(row, Math.Min(GroupRows, rows - row), column, Math.Min(chunk, columns - column));
        }
    }

    [MethodImpl(Jit.Optimized)]
    private void MultiplyGroup<TEpilogue>(nint row, nint rows, nint firstColumn, nint columns)
        where TEpilogue : struct, IEpilogue
    {
        PanelOperands panel = new()
        {
            LeftRowStride = _operands.ARowStride,
            LeftStepStride = _operands.AStepStride,
            LeftTileStride = SixRows.Rows * _operands.ARowStride,
            RightStepStride = _operands.BRowStride,
            ResultRowStride = _operands.CRowStride,
            OperandRowStride = _operands.OperandRowStride,
            Steps = _steps,
            Continues = _firstStep > 0,
        };
        ref float left = ref _operands.A(row, _firstStep);
        if (_packsLeft)
        {
            LeftStrips.Pack(ref left, _operands.AStepStride, rows, _steps, ref _strips);
            left = ref _strips;
            panel.LeftRowStride = 1;
            panel.LeftStepStride = SixRows.Rows;
            panel.LeftTileStride = SixRows.Rows * _steps;
        }

        for (nint done = 0; done < columns; done += panel.Columns)
        {
            nint column = firstColumn + done;
            panel.Columns = Math.Min(Width, columns - done);
            if (!_packsRight && panel.Columns >= R.Count)
                panel.Columns -= panel.Columns % R.Count;

            panel.Rows = rows;
            panel.Left = ref left;
            panel.Right = ref _operands.B(_firstStep, column);
            if (_operands.BIsPacked)
            {
                panel.Panel = ref _operands.Panel(_firstStep, _steps, column, Width);
                panel.RightState = RightState.Packed;
            }
            else
            {
                panel.Panel = ref Unsafe.Add(ref _panels, _packsRight ? done * _steps : 0);
                panel.RightState = Pack(ref panel, isFirst: row == 0);
            }

            panel.Result = ref _operands.C(row, column);
            panel.Operand = ref _operands.Operand(row, column);
            ProductPanel<R, T>.Multiply<TEpilogue>(ref panel, ref _sums);
        }
    }

    /// <summary>Packs what the first tile of rows does not pack as it passes.</summary>
    private RightState Pack(ref PanelOperands panel, bool isFirst)
    {
        bool isFull = panel.Columns % R.Count == 0;
        if (isFull && !_packsRight)
            return RightState.InPlace;
        if (isFirst && isFull && !_operands.BIsTransposed)
            return RightState.BeingPacked;
        if (isFirst)
            RightPanel.Pack<R, T>(panel, _operands.BIsTransposed);
        return RightState.Packed;
    }
}
