using System.IO.Hashing;

namespace Autoencoders;

/// <summary>Bytes that may be more than an array can hold, in blocks of equal length of which the last one may be shorter.</summary>
internal sealed class LongBytes
{
    private readonly List<byte[]> _blocks = [];
    private readonly int _blockLength;

    private LongBytes(int blockLength) => _blockLength = blockLength;

    /// <summary>The number of bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Reads up to <paramref name="count"/> bytes; fewer only where the stream ends.</summary>
    public static LongBytes ReadUpTo(Stream source, long count, int blockLength)
    {
        var bytes = new LongBytes(blockLength);
        while (bytes.Length < count)
        {
            int wanted = (int)Math.Min(blockLength, count - bytes.Length);
            byte[] block = StreamBytes.ReadUpTo(source, wanted);
            bytes._blocks.Add(block);
            bytes.Length += block.Length;
            if (block.Length < wanted)
                break;
        }

        return bytes;
    }

    /// <summary>So many bytes, which are copied where they lie in several blocks.</summary>
    public ReadOnlySpan<byte> Slice(long begin, int length)
    {
        if (length == 0)
            return [];
        ReadOnlySpan<byte> first = From(begin);
        if (first.Length >= length)
            return first[..length];

        var copy = new byte[length];
        for (int copied = 0; copied < length;)
        {
            ReadOnlySpan<byte> block = From(begin + copied);
            block = block[..Math.Min(block.Length, length - copied)];
            block.CopyTo(copy.AsSpan(copied));
            copied += block.Length;
        }

        return copy;
    }

    /// <summary>Whole elements, as many of the given bytes as lie in one block; one that lies in two blocks is copied.</summary>
    public ReadOnlySpan<byte> Part(long begin, long length, int elementLength)
    {
        ReadOnlySpan<byte> block = From(begin);
        int bytes = (int)Math.Min(block.Length, length);
        return bytes < elementLength ? Slice(begin, elementLength) : block[..(bytes / elementLength * elementLength)];
    }

    /// <summary>Appends all bytes to a checksum.</summary>
    public void AddTo(NonCryptographicHashAlgorithm checksum)
    {
        foreach (byte[] block in _blocks)
            checksum.Append(block);
    }

    private ReadOnlySpan<byte> From(long begin)
    {
        (long block, long place) = Math.DivRem(begin, _blockLength);
        return _blocks[(int)block].AsSpan((int)place);
    }
}
