using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text.Json;

namespace Autoencoders;

/// <summary>Parses and checks the JSON header of a safetensors file: after it, entries lie in the data without gap or overlap.</summary>
internal sealed class SafeTensorsHeader
{
    /// <summary>The longest header in bytes that is read, and therefore written.</summary>
    public const int Longest = 100_000_000;

    private const string MetadataName = "__metadata__";

    private static readonly JsonDocumentOptions s_options = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    private readonly string _file;
    private readonly Dictionary<string, string> _metadata = [];
    private readonly List<SafeTensorsEntry> _entries = [];

    private SafeTensorsHeader(string file) => _file = file;

    /// <summary>The format wants none before the header; its own reader takes it.</summary>
    private static ReadOnlySpan<byte> JsonSpace => " \t\n\r"u8;

    /// <summary>Free text about the file.</summary>
    public IReadOnlyDictionary<string, string> Metadata => _metadata;

    /// <summary>The tensors, in the order of their data.</summary>
    public IReadOnlyList<SafeTensorsEntry> Entries => _entries;

    /// <summary>The number of bytes of data that must follow the header.</summary>
    public long DataLength => _entries.Count == 0 ? 0 : _entries[^1].End;

    /// <summary>Reads the header of a stream, which then stands at the data.</summary>
    /// <param name="source">The bytes of a file.</param>
    /// <param name="file">What to call it in messages.</param>
    /// <param name="checksum">The checksum of the file up to the data.</param>
    /// <exception cref="WeightsFileException">The header is not one, or describes what cannot be.</exception>
    public static SafeTensorsHeader Read(Stream source, string file, out Crc32 checksum)
    {
        byte[] prefix = StreamBytes.ReadUpTo(source, sizeof(ulong));
        if (prefix.Length < sizeof(ulong))
            throw new WeightsFileException(file, null, "8 bytes that give the length of the header", $"{prefix.Length} bytes");

        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > Longest)
        {
            throw new WeightsFileException(
                file, null, $"a header of at most {Longest} bytes", $"a header length of {length}{OtherFormat(prefix)}");
        }

        byte[] json = StreamBytes.ReadUpTo(source, (int)length);
        if (json.Length < (int)length)
            throw new WeightsFileException(file, null, $"a header of {length} bytes", $"only {json.Length} bytes after its length");
        checksum = FileChecksum.Begin(prefix, json);
        return Parse(json, file);
    }

    /// <exception cref="WeightsFileException">The header is not one, or describes what cannot be.</exception>
    public static SafeTensorsHeader Parse(ReadOnlyMemory<byte> json, string file)
    {
        var header = new SafeTensorsHeader(file);
        ReadOnlySpan<byte> text = json.Span.TrimStart(JsonSpace);
        if (text.IsEmpty || text[0] != '{')
        {
            string found = text.IsEmpty ? "an empty header" : $"a header that begins with byte {text[0]}";
            throw header.Refuse(null, "a JSON object as header", found);
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(json, s_options);
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                if (property.NameEquals(MetadataName))
                    header.ReadMetadata(property.Value);
                else
                    header._entries.Add(header.ReadEntry(property.Name, property.Value));
            }
        }
        catch (JsonException malformed)
        {
            throw header.Refuse(null, "a header of well-formed JSON without duplicate names", malformed.Message.TrimEnd('.'), malformed);
        }
        catch (InvalidOperationException malformed)
        {
            // What the JSON reader throws for names and strings with half of a surrogate pair.
            throw header.Refuse(null, "a header of valid Unicode", malformed.Message.TrimEnd('.'), malformed);
        }

        header.CheckPlacement();
        return header;
    }

    /// <summary>Compares the bytes behind the header with what it describes.</summary>
    /// <exception cref="WeightsFileException">They are too few or too many.</exception>
    public void CheckLength(long found)
    {
        if (found < DataLength)
        {
            SafeTensorsEntry cut = _entries.Find(entry => entry.End > found)!;
            throw Refuse(cut.Name, $"data up to byte {cut.End}", $"a file truncated after {found}");
        }

        if (found > DataLength)
            throw Refuse(null, $"the file to end after {DataLength} bytes of data", "more");
    }

    /// <summary>The reader of a file of another format, by its first bytes, as the end of a message.</summary>
    private static string OtherFormat(ReadOnlySpan<byte> start) =>
        start.StartsWith("PK"u8) ? ": it is a ZIP archive, which PyTorchFile or NpzTensors may read"
        : start[1..].StartsWith("HDF"u8) ? ": it is HDF5, as Keras writes it"
        : "";

    private void ReadMetadata(JsonElement metadata)
    {
        if (metadata.ValueKind == JsonValueKind.Null)
            return;
        if (metadata.ValueKind != JsonValueKind.Object)
            throw Refuse(null, $"'{MetadataName}' to be an object", Excerpt(metadata));
        foreach (JsonProperty property in metadata.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String)
                throw Refuse(null, $"'{property.Name}' in '{MetadataName}' to be a string", Excerpt(property.Value));
            _metadata.Add(property.Name, property.Value.GetString()!);
        }
    }

    private SafeTensorsEntry ReadEntry(string name, JsonElement tensor)
    {
        if (tensor.ValueKind != JsonValueKind.Object
            || !tensor.TryGetProperty("dtype", out JsonElement typeElement)
            || !tensor.TryGetProperty("shape", out JsonElement shapeElement)
            || !tensor.TryGetProperty("data_offsets", out JsonElement offsetsElement)
            || tensor.GetPropertyCount() != 3)
            throw Refuse(name, "an object of dtype, shape and data_offsets", Excerpt(tensor));

        string? type = typeElement.ValueKind == JsonValueKind.String ? typeElement.GetString() : null;
        if (ElementBits(type) is not { } bits)
            throw Refuse(name, "a dtype of the format", Excerpt(typeElement));

        ImmutableArray<long> shape = ReadNumbers(name, "shape", shapeElement);
        UInt128 elements = 1;
        foreach (long length in shape)
        {
            elements *= (UInt128)length;
            if (elements > long.MaxValue)
                throw Refuse(name, $"a shape of at most {long.MaxValue} elements", Excerpt(shapeElement));
        }

        ImmutableArray<long> offsets = ReadNumbers(name, "data_offsets", offsetsElement);
        if (offsets.Length != 2 || offsets[0] > offsets[1])
            throw Refuse(name, "data_offsets [begin, end] in ascending order", Excerpt(offsetsElement));
        long bytes = offsets[1] - offsets[0];
        if ((UInt128)bytes * 8 != elements * bits)
            throw Refuse(name, $"data_offsets that span {elements} elements of {type}", $"{bytes} bytes");
        return new SafeTensorsEntry(name, type!, shape, offsets[0], offsets[1]);
    }

    private ImmutableArray<long> ReadNumbers(string tensor, string member, JsonElement array)
    {
        if (array.ValueKind != JsonValueKind.Array)
            throw Refuse(tensor, $"{member} to be an array", Excerpt(array));

        ImmutableArray<long>.Builder numbers = ImmutableArray.CreateBuilder<long>(array.GetArrayLength());
        foreach (JsonElement element in array.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Number || !element.TryGetInt64(out long number))
                throw Refuse(tensor, $"{member} of whole numbers below 2^63", Excerpt(element));
            if (number < 0)
                throw Refuse(tensor, $"{member} without negative numbers", Excerpt(element));
            numbers.Add(number);
        }
        return numbers.MoveToImmutable();
    }

    private void CheckPlacement()
    {
        _entries.Sort((a, b) => (a.Begin, a.End).CompareTo((b.Begin, b.End)));
        long end = 0;
        foreach (SafeTensorsEntry entry in _entries)
        {
            if (entry.Begin != end)
            {
                string found = entry.Begin < end ? "an overlap" : "a gap";
                throw Refuse(entry.Name, $"data from byte {end}, where the tensor before ends", $"{found}: data from byte {entry.Begin}");
            }
            end = entry.End;
        }
    }

    // The sizes that the format defines; F4, F6 and so on are packed.
    private static uint? ElementBits(string? elementType) => elementType switch
    {
        "F4" => 4,
        "F6_E2M3" or "F6_E3M2" => 6,
        "BOOL" or "U8" or "I8" or "F8_E5M2" or "F8_E4M3" or "F8_E8M0" or "F8_E5M2FNUZ" or "F8_E4M3FNUZ" => 8,
        "I16" or "U16" or "F16" or "BF16" => 16,
        "I32" or "U32" or "F32" => 32,
        "I64" or "U64" or "F64" or "C64" => 64,
        _ => null,
    };

    private static string Excerpt(JsonElement element)
    {
        const int Shown = 60;
        string text = element.GetRawText();
        return text.Length <= Shown ? text : text[..Shown] + "...";
    }

    private WeightsFileException Refuse(string? tensor, string expected, string found, Exception? inner = null)
        => new(_file, tensor, expected, found, inner);
}
