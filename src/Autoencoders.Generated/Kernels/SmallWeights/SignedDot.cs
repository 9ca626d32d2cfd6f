using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Autoencoders.Kernels;

/// <summary>Instructions of AVX2 for rows with any numbers, whose signs go to the weights.</summary>
internal readonly struct SignedDot : IByteDot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Begin(ref int offsets, nint output) => Vector256<int>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Factor(Vector256<sbyte> row) => Avx2.Abs(row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, Vector256<byte> factor, Vector256<sbyte> row, Vector256<sbyte> weights) =>
        PositiveDot.Add(sums, factor, row, Avx2.Sign(weights, row));
}
