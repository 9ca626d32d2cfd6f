using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Autoencoders.Kernels;

/// <summary>
/// Instructions of AVX2 for rows without negative numbers. A pair of products is at most 2 * 127 * 127 = 32,258, so that 16 bits hold it.
/// </summary>
internal readonly struct PositiveDot : IByteDot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Begin(ref int offsets, nint output) => Vector256<int>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Factor(Vector256<sbyte> row) => row.AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, Vector256<byte> factor, Vector256<sbyte> row, Vector256<sbyte> weights) =>
        sums + Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(factor, weights), Vector256<short>.One);
}
