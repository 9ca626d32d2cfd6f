using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The elements of a row-major matrix.</summary>
internal readonly ref struct RowValue(ref float matrix, nint columns) : IRowTerm
{
    private readonly ref float _matrix = ref matrix;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V At<V>(nint row, nint column)
        where V : struct, ILanes<V>
        => V.Load(in _matrix, row * columns + column);
}
