using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Autoencoders.Kernels;

/// <summary>One instruction of AVX-VNNI. A row is raised by 128, and the sums begin with what that adds to them, subtracted.</summary>
internal readonly struct OffsetDot : IByteDot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Begin(ref int offsets, nint output) => Vector256.LoadUnsafe(ref offsets, (nuint)output);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Factor(Vector256<sbyte> row) => row.AsByte() ^ Vector256.Create((byte)0x80);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, Vector256<byte> factor, Vector256<sbyte> row, Vector256<sbyte> weights) =>
        AvxVnni.MultiplyWideningAndAdd(sums, factor, weights);
}
