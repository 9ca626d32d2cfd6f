namespace Autoencoders;

/// <summary>
/// Reads a member of a ZIP file and adds up its CRC-32, which the reader of the format leaves to its users.
/// </summary>
internal sealed class ChecksumStream(Stream source, uint expected) : Stream
{
    private uint _checksum = uint.MaxValue;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Compares, once all is read.</summary>
    /// <exception cref="DataFormatException">The bytes are not those that were written.</exception>
    public void Check(string name)
    {
        if (~_checksum != expected)
            throw new DataFormatException($"{name}: expected data with the checksum {expected:X8}, found {~_checksum:X8}.");
    }

    public override int Read(Span<byte> buffer)
    {
        int read = source.Read(buffer);
        _checksum = Crc32.Add(_checksum, buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }
}
