using System.Numerics;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// A probability p below ½ with a sign, for a distribution that is symmetric: from the upper 31 bits k of the word p = (k + ½) 2⁻³², so
/// that a small one, far out in a tail, has all digits of a float; from the lowest bit the sign.
/// </summary>
internal readonly struct TailWord : IWordValue
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Of(Vector<uint> words)
    {
        Vector<float> whole = Vector.ConvertToSingle((words >>> 1).As<uint, int>());
        Vector<float> probability = (whole + new Vector<float>(0.5f)) * new Vector<float>(1f / 4294967296f);
        return (probability.As<float, uint>() | (words << 31)).As<uint, float>();
    }
}
