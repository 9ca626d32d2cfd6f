using System.Buffers.Binary;
using System.IO.Hashing;

namespace Autoencoders;

/// <summary>
/// Writes floats, little-endian, through a block of its own, which <see cref="Flush"/> empties into the stream or a checksum.
/// </summary>
/// <param name="destination">Receives the bytes; null where only their checksum is wanted.</param>
/// <param name="checksum">Receives the bytes too; null where they have been added to it before.</param>
internal sealed class SingleStream(Stream? destination, NonCryptographicHashAlgorithm? checksum)
{
    private const int BlockLength = 64 * 1024;

    private readonly byte[] _block = new byte[BlockLength];
    private int _filled;

    public void Write(float value)
    {
        BinaryPrimitives.WriteSingleLittleEndian(_block.AsSpan(_filled), value);
        _filled += sizeof(float);
        if (_filled == _block.Length)
            Flush();
    }

    /// <summary>Writes a 64-bit float; all values before it must be such.</summary>
    public void Write(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_block.AsSpan(_filled), value);
        _filled += sizeof(double);
        if (_filled == _block.Length)
            Flush();
    }

    public void Write(ReadOnlySpan<float> values)
    {
        foreach (float value in values)
            Write(value);
    }

    public void Flush()
    {
        ReadOnlySpan<byte> block = _block.AsSpan(0, _filled);
        destination?.Write(block);
        checksum?.Append(block);
        _filled = 0;
    }
}
