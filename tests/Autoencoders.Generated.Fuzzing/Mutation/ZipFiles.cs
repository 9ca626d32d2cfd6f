using System.IO.Compression;

namespace Autoencoders.Fuzzing;

/// <summary>Mutations of the arrays in an NPZ file, with new checksums; and now and then of the bytes of the ZIP file.</summary>
internal static class ZipFiles
{
    public static byte[] Mutate(byte[] input, Random random)
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
            members[changed] = (name, NpyFiles.Mutate(content, random));

        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string member, byte[] bytes) in members)
            {
                using Stream stream = archive.CreateEntry(member, (CompressionLevel)random.Next(4)).Open();
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
