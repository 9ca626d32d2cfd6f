using System.IO.Compression;

namespace Autoencoders;

/// <summary>
/// The ZIP archive that PyTorch writes: <c>data.pkl</c>, a member of <c>data/</c> for each storage, all in one folder and not compressed.
/// </summary>
internal sealed class PyTorchArchive : IDisposable
{
    private const int LongestPickle = 16 << 20;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _members = [];
    private readonly string _folder;
    private long _left;

    /// <exception cref="FormatException">The bytes are not such an archive; the message has the expected and the found.</exception>
    public PyTorchArchive(Stream source, string name)
    {
        RefuseOlder(source);
        _left = source.Length;
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
            throw new FormatException($"a ZIP archive of PyTorch, found something else ({damaged.Message.TrimEnd('.')})", damaged);
        }

        const string PickleName = "data.pkl";
        string? pickle = _members.Keys.FirstOrDefault(member => member.EndsWith("/" + PickleName, StringComparison.Ordinal));
        _folder = pickle?[..^PickleName.Length] ?? throw new FormatException(
            $"a member '{PickleName}' as torch.save writes it, found {(_members.Count == 0 ? "none" : $"'{_members.Keys.First()}'")}");
        if (_members.ContainsKey(_folder + "constants.pkl"))
            throw new FormatException("a state dictionary, found a TorchScript program: save the state_dict() of the model with torch.save");
        RefuseBigEndian();
    }

    /// <summary>The bytes of the pickle.</summary>
    public byte[] Pickle() => Bytes("data.pkl", LongestPickle);

    /// <summary>The bytes of a storage.</summary>
    public byte[] Storage(PyTorchStorage storage) => Bytes($"data/{storage.Key}", Array.MaxLength);

    public void Dispose() => _archive.Dispose();

    /// <summary>Reads a member. All members together have no more bytes than the file, whatever they claim.</summary>
    private byte[] Bytes(string name, int longest)
    {
        if (!_members.TryGetValue(_folder + name, out ZipArchiveEntry? member))
            throw new FormatException($"a member '{_folder}{name}', found none");
        if (member.CompressedLength != member.Length)
            throw new FormatException($"members that are not compressed, as torch.save writes them, found a compressed '{name}'");
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

    private void RefuseBigEndian()
    {
        const string Order = "byteorder";
        if (_members.ContainsKey(_folder + Order) && !Bytes(Order, 16).AsSpan().SequenceEqual("little"u8))
            throw new FormatException("numbers with the lowest byte first, found a file of a big-endian machine");
    }

    /// <summary>Before PyTorch 1.6, a file was a row of pickles, the first of which is a magic number.</summary>
    private static void RefuseOlder(Stream source)
    {
        ReadOnlySpan<byte> magic = [0x8A, 0x0A, 0x6C, 0xFC, 0x9C, 0x46, 0xF9, 0x20, 0x6A, 0xA8, 0x50, 0x19];
        source.Position = 0;
        byte[] start = StreamBytes.ReadUpTo(source, 2 + magic.Length);
        source.Position = 0;
        if (start.Length == 2 + magic.Length && start[0] == 0x80 && start.AsSpan(2).SequenceEqual(magic))
        {
            throw new FormatException(
                "the ZIP archive that PyTorch 1.6 and later write, found the older format: "
                + "torch.save(torch.load(path, weights_only=True), path) converts it");
        }
    }
}
