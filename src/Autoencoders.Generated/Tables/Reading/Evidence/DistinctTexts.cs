using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Autoencoders;

/// <summary>Estimates the number of different texts in 8 KB, from the smallest of their hashes; exactly while there are few.</summary>
internal sealed class DistinctTexts
{
    private const int Kept = 1024;

    private const double Hashes = ulong.MaxValue + 1.0;

    private readonly List<ulong> _smallest = [];

    /// <summary>The number of different texts, with an error of a few percent above 1,024.</summary>
    public double Count => _smallest.Count < Kept ? _smallest.Count : (Kept - 1) / ((_smallest[^1] + 1.0) / Hashes);

    /// <summary>Adds a text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        ulong hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text));
        bool isFull = _smallest.Count == Kept;
        if (isFull && hash >= _smallest[^1])
            return;
        int place = _smallest.BinarySearch(hash);
        if (place >= 0)
            return;
        if (isFull)
            _smallest.RemoveAt(Kept - 1);
        _smallest.Insert(~place, hash);
    }
}
