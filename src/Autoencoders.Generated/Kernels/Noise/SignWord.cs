using System.Numerics;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>1 or -1: the sign is the uppermost bit of the word.</summary>
internal readonly struct SignWord : IWordValue
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Of(Vector<uint> words) =>
        ((words & new Vector<uint>(1u << 31)) | Vector<float>.One.As<float, uint>()).As<uint, float>();
}
