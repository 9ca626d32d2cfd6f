using System.IO.Compression;

namespace Autoencoders;

/// <summary>A ZIP archive whose members are not compressed, as programs write it that map its numbers into memory.</summary>
internal sealed class StoredArchive : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _members = [];
    private readonly string _writer;
    private long _left;

    /// <param name="source">The bytes, in which the archive can seek.</param>
    /// <param name="writer">The program that writes such archives, in messages.</param>
    /// <exception cref="FormatException">The bytes are not such an archive; the message has the expected and the found.</exception>
    public StoredArchive(Stream source, string writer)
    {
        (_writer, _left) = (writer, source.Length);
        try
        {
            _archive = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
            foreach (ZipArchiveEntry member in _archive.Entries)
            {
                if (!_members.TryAdd(member.FullName, member))
                    throw new FormatException($"members with different names, found '{member.FullName}' twice");
            }
        }
        catch (InvalidDataException damaged)
        {
            throw new FormatException($"a ZIP archive of {writer}, found something else ({damaged.Message.TrimEnd('.')})", damaged);
        }
    }

    /// <summary>The names of the members.</summary>
    public IReadOnlyCollection<string> Names => _members.Keys;

    /// <summary>True if there is a member of a name.</summary>
    public bool Has(string name) => _members.ContainsKey(name);

    /// <summary>Reads a member. All members together have no more bytes than the file, whatever they claim.</summary>
    /// <exception cref="FormatException">There is no such member, it is too long, or it is damaged.</exception>
    public byte[] Bytes(string path, int longest)
    {
        string name = path[(path.IndexOf('/') + 1)..];
        if (!_members.TryGetValue(path, out ZipArchiveEntry? member))
            throw new FormatException($"a member '{path}', found none");
        if (member.CompressedLength != member.Length)
            throw new FormatException($"members that are not compressed, as {_writer} writes them, found a compressed '{name}'");
        if (member.Length > longest || member.Length > _left)
            throw new FormatException($"at most {Math.Min(longest, _left)} bytes in '{name}', found {member.Length}");
        _left -= member.Length;
        try
        {
            using var source = new ChecksumStream(member.Open(), member.Crc32);
            byte[] bytes = StreamBytes.ReadUpTo(source, (int)member.Length);
            if (bytes.Length < member.Length)
                throw new FormatException($"{member.Length} bytes in '{name}', found {bytes.Length}");
            source.Check(name);
            return bytes;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException or DataFormatException)
        {
            throw new FormatException($"whole members, found a damaged '{name}' ({damaged.Message.TrimEnd('.')})", damaged);
        }
    }

    public void Dispose() => _archive.Dispose();
}
