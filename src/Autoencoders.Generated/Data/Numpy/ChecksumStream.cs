namespace Autoencoders;

/// <summary>
/// Reads a member of a ZIP file and adds up its CRC-32, which the reader of the format leaves to its users.
/// </summary>
internal sealed class ChecksumStream(Stream source, uint expected) : Stream
{
    private static readonly uint[] s_table = Table();

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
        uint checksum = _checksum;
        foreach (byte value in buffer[..read])
            checksum = s_table[(byte)(checksum ^ value)] ^ (checksum >> 8);
        _checksum = checksum;
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

    private static uint[] Table()
    {
        const uint Polynomial = 0xEDB8_8320;
        var table = new uint[256];
        for (uint value = 0; value < table.Length; value++)
        {
            uint remainder = value;
            for (int bit = 0; bit < 8; bit++)
                remainder = (remainder & 1) != 0 ? (remainder >> 1) ^ Polynomial : remainder >> 1;
            table[value] = remainder;
        }
        return table;
    }
}
