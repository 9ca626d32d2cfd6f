using System.Buffers.Binary;
using System.Text;

namespace Autoencoders.Tests;

/// <summary>
/// The weights file of a <see cref="Small"/> network, written out by hand, for tests to damage. Headers have ' for ", to be readable.
/// </summary>
internal static class SmallWeights
{
    public const string Metadata =
        "'__metadata__':{'format':'autoencoders.generated','format_version':'1','architecture':'3 | dense 2 | code | dense 3'},";

    public const string Header =
        "{" + Metadata
        + "'encoder.0.weight':{'dtype':'F32','shape':[2,3],'data_offsets':[0,24]},"
        + "'encoder.0.bias':{'dtype':'F32','shape':[2],'data_offsets':[24,32]},"
        + "'decoder.0.weight':{'dtype':'F32','shape':[3,2],'data_offsets':[32,56]},"
        + "'decoder.0.bias':{'dtype':'F32','shape':[3],'data_offsets':[56,68]}}";

    /// <summary>A scaler for the file to hold.</summary>
    public const string StandardScaler = "{'kind':'standard','mean':[1,2,3],'deviation':[1,0,2]}";

    /// <summary>0, 1, 2, ... in the order of the file.</summary>
    public static byte[] Data(int count = 17)
    {
        var data = new byte[sizeof(float) * count];
        for (int i = 0; i < count; i++)
            BinaryPrimitives.WriteSingleLittleEndian(data.AsSpan(sizeof(float) * i), i);
        return data;
    }

    public static byte[] File(string header, byte[] data) => File(Encoding.UTF8.GetBytes(header.Replace('\'', '"')), data);

    public static byte[] File(byte[] header, byte[] data)
    {
        var length = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        return [.. length, .. header, .. data];
    }

    public static byte[] Whole => File(Header, Data());

    /// <summary>The whole file with another header, and as many numbers as the header then describes.</summary>
    public static byte[] With(string original, string replacement, int count = 17)
    {
        Assert.Contains(original, Header);
        return File(Header.Replace(original, replacement), Data(count));
    }

    /// <summary>The whole file with a scaler: JSON in a string of the header, where its quotes are escaped.</summary>
    public static byte[] WithScaler(string json)
        => With("'format_version'", $"'scaler':'{json.Replace("'", "\\'")}','format_version'");

    /// <summary>A file on disk is refused, with all of these words and its path in the message.</summary>
    public static void AssertRefused(string name, byte[] content, string[] expected)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write($"{name}.safetensors", content);
        string message = Assert.Throws<WeightsFileException>(() => WeightsFile.Load<WeightsOnlyAutoencoder<Small>>(path)).Message;
        Assert.All(expected.Append(path), part => Assert.Contains(part, message, StringComparison.OrdinalIgnoreCase));
    }
}
