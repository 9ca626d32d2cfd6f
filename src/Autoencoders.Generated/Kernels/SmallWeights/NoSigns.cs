using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>Rows without a number below 0, such as pixels and what ReLU and the sigmoid give. A weight times 0 is 0 with any sign.</summary>
internal readonly struct NoSigns : IRowSigns
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<sbyte> Give(Vector256<sbyte> weights, Vector256<sbyte> row) => weights;
}
