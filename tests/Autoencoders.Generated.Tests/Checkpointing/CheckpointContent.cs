using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;

namespace Autoencoders.Tests.Checkpointing;

/// <summary>The header and the data of a checkpoint, for tests to change.</summary>
internal sealed class CheckpointContent
{
    private const string Metadata = "__metadata__", NumbersName = "training.numbers";

    private CheckpointContent(JsonObject header, byte[] data) => (Header, Data) = (header, data);

    public JsonObject Header { get; }

    public byte[] Data { get; }

    /// <summary>The texts of the metadata.</summary>
    public JsonObject Texts => Header[Metadata]!.AsObject();

    /// <summary>The names of the tensors.</summary>
    public string[] Tensors => [.. Header.Select(entry => entry.Key).Where(name => name != Metadata)];

    public static CheckpointContent Of(byte[] file)
    {
        int length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        JsonNode header = JsonNode.Parse(Encoding.UTF8.GetString(file, sizeof(ulong), length))!;
        return new(header.AsObject(), file[(sizeof(ulong) + length)..]);
    }

    /// <summary>The numbers of the run.</summary>
    public JsonObject Numbers() => JsonNode.Parse((string)Texts[NumbersName]!)!.AsObject();

    /// <summary>Where a tensor lies in the data.</summary>
    public (int Begin, int End, int ElementLength) Place(string tensor)
    {
        JsonNode entry = Header[tensor]!;
        JsonArray offsets = entry["data_offsets"]!.AsArray();
        return ((int)offsets[0]!, (int)offsets[1]!, (string)entry["dtype"]! == "F64" ? sizeof(double) : sizeof(float));
    }

    /// <summary>The file with other numbers.</summary>
    public byte[] With(JsonObject numbers) => With(header => header[Metadata]![NumbersName] = numbers.ToJsonString());

    /// <summary>The file with another header.</summary>
    public byte[] With(Action<JsonObject> change)
    {
        JsonObject header = Header.DeepClone().AsObject();
        change(header);
        return SmallWeights.File(Encoding.UTF8.GetBytes(header.ToJsonString()), Data);
    }

    /// <summary>The file with another value at an element of a tensor.</summary>
    public byte[] With(string tensor, int element, double value)
    {
        (int begin, _, int length) = Place(tensor);
        byte[] file = With(_ => { });
        Span<byte> place = file.AsSpan(file.Length - Data.Length + begin + (element * length), length);
        if (length == sizeof(double))
            BinaryPrimitives.WriteDoubleLittleEndian(place, value);
        else
            BinaryPrimitives.WriteSingleLittleEndian(place, (float)value);
        return file;
    }
}
