using System.Numerics;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>1 for elements that are kept and 0 for the others.</summary>
/// <param name="rate">The part that is dropped, at least 0 and below 1.</param>
internal readonly struct DropoutMask(float rate) : IWordValue
{
    // An element is dropped where its 32 bits are a number below this one.
    private readonly uint _threshold = (uint)(rate * 4294967296.0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<float> Of(Vector<uint> words)
    {
        Vector<uint> isKept = Vector.GreaterThanOrEqual(words, new Vector<uint>(_threshold));
        return (isKept & Vector<float>.One.As<float, uint>()).As<uint, float>();
    }
}
