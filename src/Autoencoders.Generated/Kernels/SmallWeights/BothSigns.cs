using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Autoencoders.Kernels;

/// <summary>Rows with any numbers.</summary>
internal readonly struct BothSigns : IRowSigns
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<sbyte> Give(Vector256<sbyte> weights, Vector256<sbyte> row) => Avx2.Sign(weights, row);
}
