using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The products of the elements of two row-major matrices of one shape.</summary>
internal readonly ref struct RowProduct(ref float a, ref float b, nint columns) : IRowTerm
{
    private readonly ref float _a = ref a;
    private readonly ref float _b = ref b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V At<V>(nint row, nint column)
        where V : struct, ILanes<V>
        => V.Load(in _a, row * columns + column) * V.Load(in _b, row * columns + column);
}
