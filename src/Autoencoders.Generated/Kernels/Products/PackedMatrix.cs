using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>
/// A right matrix that lies as its products read it, for as long as it stays the same: blocks of steps, in these panels of two registers of
/// columns, in these the steps one after the other.
/// </summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PackedMatrix
{
    /// <summary>Packs a matrix. Each value is written once.</summary>
    /// <param name="matrix">The matrix, [steps][columns].</param>
    /// <param name="packed">
    /// Receives the panels, in the width of this processor's registers: for each step no more floats than the columns, rounded up to a
    /// multiple of 32.
    /// </param>
    /// <param name="steps">The rows of the matrix.</param>
    /// <param name="columns">The columns of the matrix.</param>
    public static void Pack(ref float matrix, ref float packed, nint steps, nint columns)
    {
        if (Vector512.IsHardwareAccelerated)
            Pack<Register16, Vector512<float>>(ref matrix, ref packed, steps, columns);
        else if (Vector256.IsHardwareAccelerated)
            Pack<Register8, Vector256<float>>(ref matrix, ref packed, steps, columns);
        else
            Pack<Register4, Vector128<float>>(ref matrix, ref packed, steps, columns);
    }

    /// <summary>
    /// <c>c[r, j] = epilogue(Σ a[r, s] * b[s, j], bias[j])</c>, with the bits of <see cref="MatrixProduct.Multiply"/>.
    /// </summary>
    /// <typeparam name="TEpilogue">What is done with each sum.</typeparam>
    /// <param name="a">The left matrix, [rows][steps].</param>
    /// <param name="packed">The right matrix, as <see cref="Pack"/> left it.</param>
    /// <param name="bias">The epilogue's operand, [columns].</param>
    /// <param name="c">The result, [rows][columns].</param>
    /// <param name="rows">The rows of the result.</param>
    /// <param name="steps">The terms of each sum.</param>
    /// <param name="columns">The columns of the result.</param>
    public static void Multiply<TEpilogue>(
        ref float a, ref float packed, ref float bias, ref float c, nint rows, nint steps, nint columns)
        where TEpilogue : struct, IEpilogue
    {
        ProductOperands operands = new(
            ref a, steps, 1, ref packed, 0, bIsTransposed: false, ref c, columns, ref bias, 0, rows, steps, columns)
        {
            BIsPacked = true,
        };
        if (Vector512.IsHardwareAccelerated)
            BlockedProduct.MultiplyBlocks<Register16, Vector512<float>, TEpilogue>(operands);
        else if (Vector256.IsHardwareAccelerated)
            BlockedProduct.MultiplyBlocks<Register8, Vector256<float>, TEpilogue>(operands);
        else
            BlockedProduct.MultiplyBlocks<Register4, Vector128<float>, TEpilogue>(operands);
    }

    [MethodImpl(Jit.Optimized)]
    private static void Pack<R, T>(ref float matrix, ref float packed, nint steps, nint columns)
        where R : struct, IRegister<T>
        where T : struct
    {
        nint blocks = BlockedProduct.BlocksOf(steps), width = 2 * R.Count;
        for (nint block = 0; block < blocks; block++)
        {
            nint first = steps * block / blocks, count = steps * (block + 1) / blocks - first;
            scoped PanelOperands panel = new() { RightStepStride = columns, Steps = count };
            for (nint column = 0; column < columns; column += width)
            {
                panel.Columns = Math.Min(width, columns - column);
                panel.Right = ref Unsafe.Add(ref matrix, first * columns + column);
                panel.Panel = ref packed;
                RightPanel.Pack<R, T>(panel, isTransposed: false);
                packed = ref Unsafe.Add(ref packed, width * count);
            }
        }
    }
}
