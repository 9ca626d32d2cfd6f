using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A product whose few columns would leave lanes empty, with rows in the lanes instead.</summary>
internal static class NarrowProduct
{
    /// <summary>The fewest rows that are worth lanes for all.</summary>
    private const int LeastRows = 12;

    /// <summary>The most steps whose transposed rows stay in the first cache beside the weights.</summary>
    private const int MostSteps = 128;

    /// <summary>True if a product is faster this way: its columns do not fill registers, and its operand is a bias if any.</summary>
    /// <typeparam name="R">The operations of the register.</typeparam>
    /// <typeparam name="T">The register.</typeparam>
    /// <typeparam name="TEpilogue">What is done with each sum.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Suits<R, T, TEpilogue>(in ProductOperands operands)
        where R : struct, IRegister<T>
        where T : struct
        where TEpilogue : struct, IEpilogue
        => operands.Columns < 2 * R.Count && operands.Columns % R.Count != 0 && operands.Steps <= MostSteps && operands.Rows >= LeastRows
            && operands.AStepStride == 1 && (!TEpilogue.ReadsOperand || operands.OperandRowStride == 0);

    /// <summary>Multiplies as many rows as are worth it.</summary>
    /// <typeparam name="R">The operations of the register.</typeparam>
    /// <typeparam name="T">The register.</typeparam>
    /// <typeparam name="TEpilogue">What is done with each sum.</typeparam>
    /// <returns>The first row that is left over.</returns>
    [MethodImpl(Jit.Optimized)]
    public static nint Multiply<R, T, TEpilogue>(in ProductOperands operands)
        where R : struct, IRegister<T>
        where T : struct
        where TEpilogue : struct, IEpilogue
    {
        nint steps = operands.Steps, columns = operands.Columns;
        (nint weightStride, nint stepStride) = operands.BIsTransposed ? (operands.BRowStride, (nint)1) : (1, operands.BRowStride);
        using PooledFloats memory = new((int)(RowLanes.Count * (steps + columns)));
        ref float inputs = ref memory.Start;
        ref float outputs = ref Unsafe.Add(ref inputs, RowLanes.Count * steps);
        nint row = 0;
        for (; operands.Rows - row >= LeastRows; row += RowLanes.Count)
        {
            nint rows = Math.Min(RowLanes.Count, operands.Rows - row);
            RowLanes.Load(ref operands.A(row, 0), operands.ARowStride, steps, ref inputs, rows, inLanes: true);
            RowLanes.Multiply<R, T, TEpilogue>(
                ref inputs, ref operands.B(0, 0), weightStride, stepStride, ref operands.Operand(0, 0), ref outputs, steps, columns, rows);
            RowLanes.Store(ref outputs, ref operands.C(row, 0), operands.CRowStride, columns, rows, inLanes: true);
        }

        return Math.Min(row, operands.Rows);
    }
}
