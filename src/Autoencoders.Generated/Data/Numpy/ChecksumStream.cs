using System.IO.Hashing;

namespace Autoencoders;

/// <summary>
/// Reads a member of a ZIP file and adds up its CRC-32, which the reader of the format leaves to its users.
/// </summary>
internal sealed class ChecksumStream(Stream source, uint expected) : ForwardStream
{
    private readonly Crc32 _checksum = new();

    /// <summary>Compares, once all is read.</summary>
    /// <exception cref="DataFormatException">The bytes are not those that were written.</exception>
    public void Check(string name)
    {
        uint found = _checksum.GetCurrentHashAsUInt32();
        if (found != expected)
            throw new DataFormatException($"{name}: expected data with the checksum {expected:X8}, found {found:X8}.");
    }

    public override int Read(Span<byte> buffer)
    {
        int read = source.Read(buffer);
        _checksum.Append(buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            source.Dispose();
        base.Dispose(disposing);
    }
}
