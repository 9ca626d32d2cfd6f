using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Autoencoders.Kernels;

/// <summary>One instruction of AVX-VNNI.</summary>
internal readonly struct VnniDot : IByteDot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, Vector256<byte> magnitudes, Vector256<sbyte> weights) =>
        AvxVnni.MultiplyWideningAndAdd(sums, magnitudes, weights);
}
