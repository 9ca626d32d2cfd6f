using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Makes the sum over a window the mean of its elements.</summary>
internal readonly struct MeanScale : IWindowScale
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Of(int elements) => 1f / elements;
}
