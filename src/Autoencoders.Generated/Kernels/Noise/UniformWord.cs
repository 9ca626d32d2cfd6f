using System.Numerics;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A number of [0, 1), a multiple of 2⁻²⁴: the upper bits of the word.</summary>
internal readonly struct UniformWord : IWordValue
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Of(Vector<uint> words) =>
        Vector.ConvertToSingle((words >>> 8).As<uint, int>()) * new Vector<float>(1f / (1 << 24));
}
