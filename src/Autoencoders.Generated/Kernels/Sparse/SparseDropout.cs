using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The mask of <see cref="Dropout"/> for single elements: each is kept or dropped as it is in rows that are written out.
/// </summary>
internal readonly struct SparseDropout(float rate, ulong key)
{
    private readonly ulong _key = CounterRandom.Mix(key);
    private readonly uint _threshold = (uint)(rate * 4294967296.0);

    /// <summary>The factor of the elements that are kept.</summary>
    public float Scale { get; } = 1f / (1f - rate);

    /// <summary>True if the element is kept.</summary>
    /// <param name="element">The index in all rows of the mini-batch.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Keeps(nint element)
    {
        if (_threshold == 0)
            return true;
        ulong words = CounterRandom.Mix(_key + ((((ulong)element / 2) + 1) * CounterRandom.GoldenGamma));
        uint word = (uint)(element % 2 == 0 ? words : words >> 32);
        return word >= _threshold;
    }
}
