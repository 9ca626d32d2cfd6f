using System.Text;

namespace Autoencoders.Keras.Hdf5;

/// <summary>
/// The bytes of a file, whose structures point to one another by addresses. A part outside of the file is refused. A file whose structures
/// point in circles is refused too: they would be read more often than any whole file needs.
/// </summary>
internal sealed class Hdf5Bytes(ReadOnlyMemory<byte> file)
{
    /// <summary>The address of what is not there.</summary>
    public const ulong Nowhere = ulong.MaxValue;

    private const long ReadsOfEachByte = 16;
    private const long FreeReads = 1 << 20;
    private const int CostOfRead = 16;
    private const int LongestName = 1024;

    private long _left = FreeReads + ReadsOfEachByte * file.Length;

    /// <summary>A structure.</summary>
    /// <exception cref="FormatException">It does not lie within the file, or too much was read before.</exception>
    public ReadOnlySpan<byte> Structure(ulong address, ulong length)
    {
        ReadOnlySpan<byte> bytes = Part(address, length).Span;
        _left -= bytes.Length + CostOfRead;
        return _left >= 0 ? bytes : throw new FormatException("structures of HDF5 that end, found some that point in circles");
    }

    /// <summary>A part of the file that is kept for later.</summary>
    /// <exception cref="FormatException">It does not lie within the file.</exception>
    public ReadOnlyMemory<byte> Part(ulong address, ulong length)
    {
        if (length > (ulong)file.Length || address > (ulong)file.Length - length)
            throw new FormatException($"parts within the {file.Length} bytes of the file, found one of {length} bytes at {address}");
        return file.Slice((int)address, (int)length);
    }

    /// <summary>A name that ends with a zero, before the end of its segment.</summary>
    public string Name(ulong address, ulong end)
    {
        ReadOnlySpan<byte> bytes = address < end ? Part(address, end - address).Span : [];
        int length = bytes[..Math.Min(bytes.Length, LongestName)].IndexOf((byte)0);
        if (length < 0)
            throw new FormatException($"names of up to {LongestName} bytes, found one that does not end");
        return Encoding.UTF8.GetString(Structure(address, (ulong)length));
    }
}
