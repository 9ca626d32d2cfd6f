using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Autoencoders.Kernels;

/// <summary>Three instructions of AVX2. A pair of products is at most 2 * 127 * 127 = 32,258, so that 16 bits hold it.</summary>
internal readonly struct PairwiseDot : IByteDot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, Vector256<byte> magnitudes, Vector256<sbyte> weights)
    {
        Vector256<short> pairs = Avx2.MultiplyAddAdjacent(magnitudes, weights);
        return sums + Avx2.MultiplyAddAdjacent(pairs, Vector256<short>.One);
    }
}
