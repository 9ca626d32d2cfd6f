using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The squared lengths of the columns of a row-major matrix.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ColumnNorm
{
    /// <summary><c>destination[j] = Σ matrix[r, j]²</c> for each j from first to before end, the rows taken in order.</summary>
    /// <param name="matrix">The matrix, from its row 0 and column 0.</param>
    /// <param name="rowStride">The floats from a row to the next.</param>
    /// <param name="rows">The rows to sum.</param>
    /// <param name="destination">The sums, from column 0.</param>
    /// <param name="firstColumn">The first column to sum.</param>
    /// <param name="endColumn">The column after the last to sum.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Square(ref float matrix, nint rowStride, nint rows, ref float destination, nint firstColumn, nint endColumn) =>
        LaneSweep.Run(new SquareStep(ref matrix, rowStride, rows, ref destination), firstColumn, endColumn);

    internal readonly ref struct SquareStep(ref float matrix, nint rowStride, nint rows, ref float destination) : ILaneStep
    {
        private readonly ref float _matrix = ref matrix;
        private readonly ref float _destination = ref destination;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V sum = V.Zero;
            for (nint row = 0; row < rows; row++)
            {
                V element = V.Load(in _matrix, row * rowStride + lane);
                sum = V.MultiplyAdd(element, element, sum);
            }

            V.Store(sum, ref _destination, lane);
        }
    }
}
