using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A left matrix that lies transposed, or was packed in strips.</summary>
internal readonly struct StridedLeft : ILeftMatrix
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint StepStride(nint given) => given;
}
