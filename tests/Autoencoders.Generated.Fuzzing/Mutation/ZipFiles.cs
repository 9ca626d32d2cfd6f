using System.IO.Compression;

namespace Autoencoders.Fuzzing;

/// <summary>Mutations of the members of a ZIP file, with new checksums; and now and then of the bytes of the file.</summary>
internal static class ZipFiles
{
    private const int Stored = (int)CompressionLevel.NoCompression;

    /// <summary>Mutations of the arrays of an NPZ file.</summary>
    public static byte[] Mutate(byte[] input, Random random) => Mutate(input, random, NpyFiles.Mutate, level => level);

    /// <summary>Mutations of members that are not compressed, such as those of PyTorch and Keras.</summary>
    public static byte[] MutateStored(byte[] input, Random random)
        => Mutate(input, random, Bytes.Mutate, level => random.Next(16) == 0 ? level : Stored);

    private static byte[] Mutate(byte[] input, Random random, Func<byte[], Random, byte[]> mutate, Func<int, int> level)
    {
        if (random.Next(3) == 0 || Members(input) is not { Count: > 0 } members)
            return Bytes.Mutate(input, random);

        int changed = random.Next(members.Count);
        (string name, byte[] content) = members[changed];
        if (random.Next(8) == 0)
            members.Add(members[random.Next(members.Count)]);
        else if (random.Next(8) == 0)
            members.RemoveAt(changed);
        else
            members[changed] = (name, mutate(content, random));

        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string member, byte[] bytes) in members)
            {
                using Stream stream = archive.CreateEntry(member, (CompressionLevel)level(random.Next(4))).Open();
                stream.Write(bytes);
            }
        }
        return file.ToArray();
    }

    private static List<(string Name, byte[] Content)>? Members(byte[] input)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(input), ZipArchiveMode.Read);
            return [.. archive.Entries.Take(8).Where(entry => entry.FullName.Length > 0)
                .Select(entry => (entry.FullName, Inflation.Read(entry.Open())))];
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException or IOException or NotSupportedException
            or ArgumentException)
        {
            return null;
        }
    }
}
