using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The values of some rows at one position of a sequence: any distance from a row to the next, or 0 for the same values in each.</summary>
internal readonly ref struct StridedRows(ref float start, nint stride)
{
    private readonly ref float _start = ref start;

    public nint Stride => stride;

    /// <summary>A value of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float At(nint row, nint column = 0) => ref Unsafe.Add(ref _start, row * stride + column);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Load<V>(nint row, nint column)
        where V : struct, ILanes<V>
        => V.Load(in _start, row * stride + column);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store<V>(V value, nint row, nint column)
        where V : struct, ILanes<V>
        => V.Store(value, ref _start, row * stride + column);
}
