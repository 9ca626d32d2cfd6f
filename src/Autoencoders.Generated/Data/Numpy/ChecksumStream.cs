namespace Autoencoders;

/// <summary>
/// Reads a member of a ZIP file and adds up its CRC-32, which the reader of the format leaves to its users.
/// </summary>
internal sealed class ChecksumStream(Stream source, uint expected) : ForwardStream
{
    private uint _checksum = uint.MaxValue;

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

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }
}
