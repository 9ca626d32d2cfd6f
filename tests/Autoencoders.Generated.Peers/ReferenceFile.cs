using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Autoencoders.Peers;

/// <summary>
/// A safetensors file, read and written without the library that the file is to test: eight bytes with the header's length, the header
/// in JSON, the numbers.
/// </summary>
/// <param name="Metadata">Text about the whole file.</param>
/// <param name="Tensors">The tensors by name, in the order of the file.</param>
internal sealed record ReferenceFile(IReadOnlyDictionary<string, string> Metadata, OrderedDictionary<string, ReferenceTensor> Tensors)
{
    private const string MetadataKey = "__metadata__";

    public void Write(string path)
    {
        var header = new JsonObject
        {
            [MetadataKey] = new JsonObject(Metadata.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
        };

        long offset = 0;
        foreach ((string name, ReferenceTensor tensor) in Tensors)
        {
            long end = offset + (tensor.Values.Length * sizeof(float));
            header[name] = new JsonObject
            {
                ["dtype"] = "F32",
                ["shape"] = new JsonArray([.. tensor.Shape.Select(length => JsonValue.Create(length))]),
                ["data_offsets"] = new JsonArray(offset, end),
            };
            offset = end;
        }

        byte[] json = JsonSerializer.SerializeToUtf8Bytes(header);
        int padded = (json.Length + 7) / 8 * 8;
        using var file = new BinaryWriter(File.Create(path));
        file.Write((long)padded);
        file.Write(json);
        file.Write(Enumerable.Repeat((byte)' ', padded - json.Length).ToArray());
        foreach (ReferenceTensor tensor in Tensors.Values)
            file.Write(MemoryMarshal.AsBytes<float>(tensor.Values));
    }

    public static ReferenceFile Read(string path)
    {
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(path);
        int length = checked((int)BinaryPrimitives.ReadInt64LittleEndian(bytes));
        JsonObject header = JsonNode.Parse(bytes.Slice(8, length))!.AsObject();
        ReadOnlySpan<byte> numbers = bytes[(8 + length)..];

        var tensors = new OrderedDictionary<string, ReferenceTensor>();
        foreach ((string name, JsonNode? entry) in header.Where(pair => pair.Key != MetadataKey))
        {
            long[] shape = [.. entry!["shape"]!.AsArray().Select(node => (long)node!)];
            int start = (int)entry["data_offsets"]![0]!;
            int end = (int)entry["data_offsets"]![1]!;
            tensors.Add(name, new ReferenceTensor(shape, MemoryMarshal.Cast<byte, float>(numbers[start..end]).ToArray()));
        }

        return new ReferenceFile(header[MetadataKey]!.AsObject().ToDictionary(pair => pair.Key, pair => (string)pair.Value!), tensors);
    }
}
