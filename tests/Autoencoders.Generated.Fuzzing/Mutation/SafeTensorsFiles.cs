using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Autoencoders.Fuzzing;

/// <summary>Mutations of safetensors files that keep the length of the header right.</summary>
internal static class SafeTensorsFiles
{
    private const string ChecksumName = "autoencoders.crc32";

    public static byte[] Mutate(byte[] input, Random random)
    {
        if (random.Next(6) == 0 || !TrySplit(input, out byte[] header, out byte[] data))
            return Bytes.Mutate(input, random);
        return random.Next(4) == 0 ? Join(header, Bytes.Mutate(data, random)) : Join(Texts.Mutate(header, random), data);
    }

    /// <summary>The same file with another text in its metadata, without a checksum.</summary>
    public static byte[] WithMetadata(byte[] file, string name, byte[] text) =>
        Change(file, metadata => metadata[name] = Encoding.UTF8.GetString(text));

    /// <summary>The same file without a checksum, at which the reading of every mutation would end.</summary>
    public static byte[] WithoutChecksum(byte[] file) => Change(file, _ => { });

    /// <summary>The same file without a text of its metadata, and without a checksum.</summary>
    public static byte[] WithoutMetadata(byte[] file, string name) => Change(file, metadata => metadata.Remove(name));

    /// <summary>A text of the metadata.</summary>
    public static byte[] Metadata(byte[] file, string name)
    {
        TrySplit(file, out byte[] header, out _);
        return Encoding.UTF8.GetBytes((string)JsonNode.Parse(header)!["__metadata__"]![name]!);
    }

    private static byte[] Change(byte[] file, Action<JsonObject> change)
    {
        if (!TrySplit(file, out byte[] header, out byte[] data))
            throw new InvalidOperationException("The file of the seeds has no header.");
        JsonNode json = JsonNode.Parse(header)!;
        JsonObject metadata = json["__metadata__"]!.AsObject();
        metadata.Remove(ChecksumName);
        change(metadata);
        return Join(JsonSerializer.SerializeToUtf8Bytes(json), data);
    }

    private static bool TrySplit(byte[] file, out byte[] header, out byte[] data)
    {
        (header, data) = ([], []);
        if (file.Length < sizeof(ulong))
            return false;
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(file);
        if (length > (ulong)(file.Length - sizeof(ulong)))
            return false;
        header = file[sizeof(ulong)..(sizeof(ulong) + (int)length)];
        data = file[(sizeof(ulong) + (int)length)..];
        return true;
    }

    private static byte[] Join(byte[] header, byte[] data)
    {
        var length = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        return [.. length, .. header, .. data];
    }
}
