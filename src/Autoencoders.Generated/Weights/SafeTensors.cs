using Checksum = System.IO.Hashing.Crc32;

namespace Autoencoders;

/// <summary>
/// A safetensors file in memory, checked as a whole: named tensors of any element type, such as PyTorch users exchange.
/// </summary>
public sealed class SafeTensors : ITensorSource
{
    /// <summary>The element type of 32-bit floats.</summary>
    internal const string SingleType = "F32";

    /// <summary>The element type of 64-bit floats.</summary>
    internal const string DoubleType = "F64";

    /// <summary>The element type of 64-bit whole numbers.</summary>
    internal const string LongType = "I64";

    /// <summary>The bytes of a block of data: arrays end at 2 GiB, files do not.</summary>
    private const int BlockLength = 1 << 30;

    private readonly SafeTensorsHeader _header;
    private readonly Dictionary<string, SafeTensorsEntry> _byName;
    private readonly LongBytes _data;

    private SafeTensors(SafeTensorsHeader header, LongBytes data, string file)
    {
        _header = header;
        _data = data;
        File = file;
        _byName = header.Entries.ToDictionary(entry => entry.Name);
    }

    /// <summary>The file, or another name for where the bytes come from, in messages.</summary>
    public string File { get; }

    /// <summary>Free text about the file, such as <c>format</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata => _header.Metadata;

    /// <summary>The tensors in the order of their data.</summary>
    public IReadOnlyList<SafeTensorsEntry> Tensors => _header.Entries;

    IReadOnlyList<StoredTensor> ITensorSource.Tensors => Tensors;

    /// <summary>Reads a file. Where its metadata has a checksum of this library, its bytes must have that.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightsFileException">The file is damaged, or is not of this format.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static SafeTensors Read(string path)
    {
        using FileStream source = InputFile.Open(path);
        return Read(source, path);
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="source">The bytes of a file.</param>
    /// <param name="name">What to call the stream in messages.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, or are not of this format.</exception>
    public static SafeTensors Read(Stream source, string name) => Read(source, name, BlockLength);

    /// <summary>Reads the bytes of a file, such as an embedded resource.</summary>
    /// <param name="file">All bytes of a file.</param>
    /// <param name="name">What to call them in messages.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, or are not of this format.</exception>
    public static unsafe SafeTensors Read(ReadOnlySpan<byte> file, string name)
    {
        if (file.IsEmpty)
            return Read(Stream.Null, name);
        fixed (byte* first = file)
        {
            using var source = new UnmanagedMemoryStream(first, file.Length);
            return Read(source, name);
        }
    }

    /// <summary>Reads a stream to its end, its data in blocks of so many bytes.</summary>
    internal static SafeTensors Read(Stream source, string name, int blockLength)
    {
        SafeTensorsHeader header = SafeTensorsHeader.Read(source, name, out Checksum checksum);
        LongBytes data = LongBytes.ReadUpTo(source, header.DataLength, blockLength);
        header.CheckLength(source.ReadByte() >= 0 ? data.Length + 1 : data.Length);
        data.AddTo(checksum);
        FileChecksum.Check(header.Metadata, checksum, name);
        return new SafeTensors(header, data, name);
    }

    /// <summary>Finds a tensor by its name.</summary>
    /// <param name="name">For example <c>encoder.0.weight</c>.</param>
    /// <exception cref="WeightsFileException">The file has no such tensor.</exception>
    public SafeTensorsEntry this[string name] => _byName.TryGetValue(name, out SafeTensorsEntry? entry)
        ? entry
        : throw new WeightsFileException(File, name, "a tensor of this name", NearestNames.Found(name, _byName.Keys));

    /// <summary>The bytes of a tensor: little-endian elements, row-major.</summary>
    /// <param name="name">For example <c>encoder.0.weight</c>.</param>
    /// <exception cref="WeightsFileException">The file has no such tensor, or the tensor has more bytes than a span can.</exception>
    public ReadOnlySpan<byte> Bytes(string name)
    {
        SafeTensorsEntry entry = this[name];
        long length = entry.End - entry.Begin;
        return length <= Array.MaxLength
            ? _data.Slice(entry.Begin, (int)length)
            : throw new WeightsFileException(File, name, $"at most {Array.MaxLength} bytes for a span", $"{length}");
    }

    /// <summary>
    /// A part of the bytes of a tensor, from the end of the part before: as many whole elements as lie together in memory, at least one.
    /// Tensors may have more bytes than a span can.
    /// </summary>
    /// <param name="entry">A tensor of this file.</param>
    /// <param name="begin">Where the part begins in the data: from the beginning of the tensor to before its end.</param>
    /// <param name="elementLength">The bytes of an element.</param>
    internal ReadOnlySpan<byte> Part(SafeTensorsEntry entry, long begin, int elementLength) =>
        _data.Part(begin, entry.End - begin, elementLength);

    /// <summary>
    /// A copy of the numbers of a tensor, row-major: of 32-bit floats, or of elements of type F16, BF16 or F64. Those of F64 are rounded
    /// once, to the nearest float.
    /// </summary>
    /// <param name="name">For example <c>encoder.0.weight</c>.</param>
    /// <exception cref="WeightsFileException">The file has no such tensor, or its elements are of another type or too many.</exception>
    public float[] Singles(string name)
    {
        SafeTensorsEntry entry = this[name];
        NumberType type = NumberType.Of(entry, File);
        long length = (entry.End - entry.Begin) / type.Length;
        if (length > Array.MaxLength)
            throw new WeightsFileException(File, name, $"at most {Array.MaxLength} elements for an array", $"{length}");
        var values = new float[length];
        Read(name, 0, values);
        return values;
    }

    /// <summary>
    /// Reads numbers of a tensor as floats, row-major: of 32-bit floats, or of elements of type F16, BF16 or F64. Those of F64 are rounded
    /// once, to the nearest float.
    /// </summary>
    /// <param name="name">For example <c>encoder.0.weight</c>.</param>
    /// <param name="first">The index of the first number.</param>
    /// <param name="destination">Receives as many numbers as it is long.</param>
    /// <exception cref="WeightsFileException">The file has no such tensor, or its elements are of another type.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tensor has not as many numbers.</exception>
    public void Read(string name, long first, Span<float> destination)
    {
        SafeTensorsEntry entry = this[name];
        NumberType type = NumberType.Of(entry, File);
        TensorRange.Check(name, (entry.End - entry.Begin) / type.Length, first, destination.Length);
        long begin = entry.Begin + first * type.Length;
        while (!destination.IsEmpty)
        {
            ReadOnlySpan<byte> bytes = Part(entry, begin, type.Length);
            int count = Math.Min(bytes.Length / type.Length, destination.Length);
            type.Convert(bytes, destination[..count]);
            begin += (long)count * type.Length;
            destination = destination[count..];
        }
    }
}
