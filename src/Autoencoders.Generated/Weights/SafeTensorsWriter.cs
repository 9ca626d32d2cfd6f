using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Checksum = System.IO.Hashing.Crc32;

namespace Autoencoders;

/// <summary>
/// Describes a safetensors file of floats and writes it: the length of the header, the header, and the data of the tensors in the
/// order in which they were added.
/// </summary>
internal sealed class SafeTensorsWriter
{
    private const int Alignment = 8;

    // Names and texts are written as they are, to be read by people too.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(string Name, string Text)> _metadata = [];
    private readonly List<(string Name, string ElementType, ImmutableArray<int> Shape)> _tensors = [];

    public void AddMetadata(string name, string text) => _metadata.Add((name, text));

    public void AddTensor(string name, ImmutableArray<int> shape) => _tensors.Add((name, SafeTensors.SingleType, shape));

    /// <summary>
    /// Adds a tensor of 64-bit floats before all others, so that its data begin at a multiple of eight bytes, as some readers want it.
    /// </summary>
    public void AddDoublesFirst(string name, ImmutableArray<int> shape) => _tensors.Insert(0, (name, SafeTensors.DoubleType, shape));

    /// <summary>The header, padded with spaces so that the data after it begin at a multiple of eight bytes.</summary>
    /// <param name="file">The file to be written.</param>
    /// <param name="longest">The bytes that a reader takes.</param>
    /// <exception cref="WeightsFileException">The header is longer than what a reader takes.</exception>
    public byte[] Header(string file, int longest = SafeTensorsHeader.Longest)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, s_options))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("__metadata__");
            foreach ((string name, string text) in _metadata)
                writer.WriteString(name, text);
            writer.WriteString(FileChecksum.Name, FileChecksum.Blank);
            writer.WriteEndObject();

            long offset = 0;
            foreach ((string name, string elementType, ImmutableArray<int> shape) in _tensors)
            {
                int bytes = elementType == SafeTensors.SingleType ? sizeof(float) : sizeof(double);
                long end = offset + bytes * shape.Aggregate(1L, (product, length) => product * length);
                WriteEntry(writer, name, elementType, shape, offset, end);
                offset = end;
            }
            writer.WriteEndObject();
        }

        var header = new byte[(json.WrittenCount + Alignment - 1) / Alignment * Alignment];
        if (header.Length > longest)
            throw new WeightsFileException(file, null, $"a header of at most {longest} bytes to write", $"one of {header.Length}");
        json.WrittenSpan.CopyTo(header);
        header.AsSpan(json.WrittenCount).Fill((byte)' ');
        return header;
    }

    /// <summary>
    /// Writes a file: <paramref name="writeData"/> writes the values of all tensors, row-major, one after another. It is called twice, as
    /// the checksum of the data stands before them.
    /// </summary>
    public static void Write(Stream destination, byte[] header, Action<SingleStream> writeData)
    {
        Span<byte> prefix = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(prefix, (ulong)header.Length);
        Checksum checksum = FileChecksum.Begin(prefix, header);
        WriteData(new SingleStream(destination: null, checksum), writeData);
        FileChecksum.Put(header, checksum);
        destination.Write(prefix);
        destination.Write(header);
        WriteData(new SingleStream(destination, checksum: null), writeData);
    }

    private static void WriteData(SingleStream data, Action<SingleStream> writeData)
    {
        writeData(data);
        data.Flush();
    }

    private static void WriteEntry(
        Utf8JsonWriter writer, string name, string elementType, ImmutableArray<int> shape, long begin, long end)
    {
        writer.WriteStartObject(name);
        writer.WriteString("dtype", elementType);
        writer.WriteStartArray("shape");
        foreach (int length in shape)
            writer.WriteNumberValue(length);
        writer.WriteEndArray();
        writer.WriteStartArray("data_offsets");
        writer.WriteNumberValue(begin);
        writer.WriteNumberValue(end);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
