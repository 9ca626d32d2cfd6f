using System.IO.Compression;

namespace Autoencoders.Tests;

/// <summary>Files in the formats that wrap others.</summary>
internal static class Compressed
{
    public static byte[] Gzip(byte[] content)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize))
            gzip.Write(content);
        return compressed.ToArray();
    }

    public static byte[] Zip(CompressionLevel level, params (string Name, byte[] Content)[] members)
    {
        var compressed = new MemoryStream();
        using (var archive = new ZipArchive(compressed, ZipArchiveMode.Create))
        {
            foreach ((string name, byte[] content) in members)
            {
                using Stream member = archive.CreateEntry(name, level).Open();
                member.Write(content);
            }
        }
        return compressed.ToArray();
    }
}
