using System.Buffers.Binary;
using System.Text;

namespace Autoencoders;

/// <summary>The header of an NPY file, before its elements.</summary>
/// <param name="Type">The type of the elements.</param>
/// <param name="FortranOrder">Whether the first index changes fastest, instead of the last.</param>
/// <param name="Shape">The lengths of the dimensions.</param>
internal sealed record NpyHeader(NpyElementType Type, bool FortranOrder, long[] Shape)
{
    /// <summary>
    /// The bytes of the headers that we write: one length for all, so that the number of rows may be filled in at the end.
    /// </summary>
    public const int WrittenLength = 128;

    private const int LongestText = 1 << 20;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>The shape as Python writes it.</summary>
    public string ShapeText => Shape.Length == 1 ? $"({Shape[0]},)" : $"({string.Join(", ", Shape)})";

    /// <summary>Reads a header of version 1, 2 or 3; the stream then stands before the first element.</summary>
    /// <param name="source">A stream at its start.</param>
    /// <param name="name">What to call the stream in messages.</param>
    /// <param name="length">The bytes that were read.</param>
    /// <exception cref="DataFormatException">They are not the header of an array of numbers.</exception>
    public static NpyHeader Read(Stream source, string name, out int length)
    {
        Span<byte> start = stackalloc byte[12];
        int read = source.ReadAtLeast(start[..8], 8, throwOnEndOfStream: false);
        if (read == 0)
            throw new DataFormatException($"{name}: expected an NPY array, found an empty file.");
        if (!start[..Math.Min(read, Magic.Length)].SequenceEqual(Magic[..Math.Min(read, Magic.Length)]))
        {
            throw new DataFormatException(
                $"{name}: expected the magic number {Hex(Magic)} of NPY, found {Hex(start[..Math.Min(read, Magic.Length)])}.");
        }
        if (read < 8)
            throw new DataFormatException($"{name}: expected the header of an NPY file, found only {read} bytes.");

        (byte major, byte minor) = (start[6], start[7]);
        if (major is < 1 or > 3 || minor != 0)
            throw new DataFormatException($"{name}: expected NPY version 1.0, 2.0 or 3.0, found {major}.{minor}.");

        Span<byte> size = start.Slice(8, major == 1 ? sizeof(ushort) : sizeof(uint));
        read = source.ReadAtLeast(size, size.Length, throwOnEndOfStream: false);
        uint textLength = read < size.Length ? 0
            : major == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(size) : BinaryPrimitives.ReadUInt32LittleEndian(size);
        if (textLength > LongestText)
            throw new DataFormatException($"{name}: expected a header of at most {LongestText} bytes, found a length of {textLength}.");

        byte[] text = StreamBytes.ReadUpTo(source, (int)textLength);
        if (read < size.Length || text.Length < textLength)
        {
            string expected = read < size.Length ? "the length of the header" : $"a header of {textLength} bytes";
            throw new DataFormatException($"{name}: expected {expected}, found the end of the file after {8 + read + text.Length} bytes.");
        }

        length = 8 + size.Length + text.Length;
        try
        {
            return NpyDictionary.Parse((major == 3 ? Encoding.UTF8 : Encoding.Latin1).GetString(text));
        }
        catch (FormatException unexpected)
        {
            throw new DataFormatException($"{name}: expected {unexpected.Message}.", unexpected);
        }
    }

    /// <summary>Writes the header of rows of 32-bit floats: <see cref="WrittenLength"/> bytes.</summary>
    public static void Write(Stream destination, int rows, int length)
    {
        string text = $"{{'descr': '{NpyElementType.Single}', 'fortran_order': False, 'shape': ({rows}, {length}), }}";
        Span<byte> header = stackalloc byte[WrittenLength];
        header.Fill((byte)' ');
        Magic.CopyTo(header);
        (header[6], header[7]) = (1, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], WrittenLength - 10);
        Encoding.ASCII.GetBytes(text, header[10..]);
        header[^1] = (byte)'\n';
        destination.Write(header);
    }

    /// <summary>
    /// The number of rows and of values of one row: all dimensions but the first are one row, and a number alone is one too.
    /// </summary>
    /// <exception cref="DataFormatException">There are no rows, or more values than an array may have.</exception>
    public (int Count, int Length) Rows(string name)
    {
        if (Shape.Length == 0)
            throw new DataFormatException($"{name}: expected an array of rows, found a single number (shape ()).");
        UInt128 total = 1;
        foreach (long length in Shape)
        {
            if (length == 0)
                throw new DataFormatException($"{name}: expected each dimension to be at least 1, found shape {ShapeText}.");
            total *= (UInt128)length;
            if (total > (UInt128)Array.MaxLength)
                throw new DataFormatException($"{name}: expected at most {Array.MaxLength} numbers, found shape {ShapeText}.");
        }
        return ((int)Shape[0], (int)(total / (UInt128)Shape[0]));
    }

    private static string Hex(ReadOnlySpan<byte> bytes) => System.Convert.ToHexString(bytes);
}
