using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A left matrix whose steps are neighbors: known to the compiler, which then needs no address of its own for each.</summary>
internal readonly struct RowMajorLeft : ILeftMatrix
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint StepStride(nint given) => 1;
}
