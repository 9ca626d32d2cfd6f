using System.IO.Compression;

namespace Autoencoders.Fuzzing;

/// <summary>Mutations of what a gzip file holds, compressed again; and now and then of the compressed bytes.</summary>
internal static class GzipFiles
{
    public static byte[] Mutate(byte[] input, Random random)
    {
        if (random.Next(4) == 0 || Decompress(input) is not { } content)
            return Bytes.Mutate(input, random);
        content = content.Length > 0 && content[0] == 0x93 ? NpyFiles.Mutate(content, random)
            : content.Length > 0 && content[0] is 0 ? Bytes.Mutate(content, random)
            : Texts.Mutate(content, random);
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, (CompressionLevel)random.Next(4), leaveOpen: true))
            gzip.Write(content);
        return random.Next(20) == 0 ? [.. compressed.ToArray(), .. input] : compressed.ToArray();
    }

    private static byte[]? Decompress(byte[] input)
    {
        try
        {
            return Inflation.Read(new GZipStream(new MemoryStream(input), CompressionMode.Decompress));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
