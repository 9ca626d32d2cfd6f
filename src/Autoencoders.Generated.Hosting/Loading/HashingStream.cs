using System.Security.Cryptography;

namespace Autoencoders.Hosting;

/// <summary>
/// Hashes the bytes of a stream while they are read: the hash is that of the very bytes that a model is made of, also if the file is
/// replaced meanwhile.
/// </summary>
internal sealed class HashingStream(Stream source) : ForwardStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The number of bytes that were read.</summary>
    public long BytesRead { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int read = source.Read(buffer);
        _hash.AppendData(buffer[..read]);
        BytesRead += read;
        return read;
    }

    /// <summary>The SHA-256 of the bytes that were read, in hexadecimal.</summary>
    public string TakeHash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
