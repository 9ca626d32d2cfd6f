using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Leaves the sum over a window as it is.</summary>
internal readonly struct UnitScale : IWindowScale
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Of(int elements) => 1f;
}
