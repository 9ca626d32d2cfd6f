using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A panel of one or two registers of columns by some rows, and the next tile of them.</summary>
internal ref struct PanelOperands
{
    /// <summary>The first step of the tile's first row.</summary>
    public ref float Left;

    /// <summary>The first step of the first column, in the right matrix.</summary>
    public ref float Right;

    /// <summary>The same place in the packed panel.</summary>
    public ref float Panel;

    /// <summary>The tile's first result, which is also where its sums rest between blocks of steps.</summary>
    public ref float Result;

    /// <summary>The epilogue's operand at the same place.</summary>
    public ref float Operand;

    public nint LeftRowStride;
    public nint LeftStepStride;
    public nint RightStepStride;
    public nint ResultRowStride;
    public nint OperandRowStride;
    public nint Rows;
    public nint Columns;
    public nint Steps;
    public RightState RightState;

    /// <summary>The floats of the left matrix from one tile of the highest to the next.</summary>
    public nint LeftTileStride;

    /// <summary>True if the sums go on from what is stored; they begin at 0 otherwise.</summary>
    public bool Continues;

    /// <summary>The first step of a row of the tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref float LeftRow(nint row) => ref Unsafe.Add(ref Left, row * LeftRowStride);

    /// <summary>A sum of the steps before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Load<R, T>(nint row, nint register)
        where R : struct, IRegister<T>
        where T : struct
        => R.Load(in Result, row * ResultRowStride + register * R.Count);

    /// <summary>Applies the epilogue to a sum and stores it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store<R, T, TEpilogue>(T sum, nint row, nint register)
        where R : struct, IRegister<T>
        where T : struct
        where TEpilogue : struct, IEpilogue
    {
        nint column = register * R.Count;
        T operand = !TEpilogue.ReadsOperand ? default
            : default(TEpilogue) is IRowOperand ? R.Create(Unsafe.Add(ref Operand, row))
            : R.Load(in Operand, row * OperandRowStride + column);
        R.Store(R.Apply<TEpilogue>(sum, operand), ref Result, row * ResultRowStride + column);
    }

    /// <summary>Goes on to the tile below.</summary>
    /// <param name="rows">The rows of this one.</param>
    /// <param name="leftStride">The floats of the left matrix from this one to that.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MoveDown(nint rows, nint leftStride)
    {
        Rows -= rows;
        Left = ref Unsafe.Add(ref Left, leftStride);
        Result = ref Unsafe.Add(ref Result, rows * ResultRowStride);
        Operand = ref Unsafe.Add(ref Operand, rows * OperandRowStride);
    }
}
