namespace Autoencoders;

/// <summary>
/// The ZIP archive that PyTorch writes: <c>data.pkl</c>, a member of <c>data/</c> for each storage, all in one folder and not compressed.
/// </summary>
internal sealed class PyTorchArchive : IDisposable
{
    private const int LongestPickle = 16 << 20;

    private readonly StoredArchive _archive;
    private readonly string _folder;

    /// <exception cref="FormatException">The bytes are not such an archive; the message has the expected and the found.</exception>
    public PyTorchArchive(Stream source)
    {
        RefuseOlder(source);
        _archive = new StoredArchive(source, "torch.save");
        const string PickleName = "data.pkl";
        string? pickle = _archive.Names.FirstOrDefault(member => member.EndsWith("/" + PickleName, StringComparison.Ordinal));
        _folder = pickle?[..^PickleName.Length] ?? throw new FormatException(
            $"a member '{PickleName}' as torch.save writes it, found {(_archive.Names.Count == 0 ? "none" : $"'{_archive.Names.First()}'")}");
        if (_archive.Has(_folder + "constants.pkl"))
            throw new FormatException("a state dictionary, found a TorchScript program: save the state_dict() of the model with torch.save");
        RefuseBigEndian();
    }

    /// <summary>The bytes of the pickle.</summary>
    public byte[] Pickle() => Bytes("data.pkl", LongestPickle);

    /// <summary>The bytes of a storage.</summary>
    public byte[] Storage(PyTorchStorage storage) => Bytes($"data/{storage.Key}", Array.MaxLength);

    public void Dispose() => _archive.Dispose();

    private byte[] Bytes(string name, int longest) => _archive.Bytes(_folder + name, longest);

    private void RefuseBigEndian()
    {
        const string Order = "byteorder";
        if (_archive.Has(_folder + Order) && !Bytes(Order, 16).AsSpan().SequenceEqual("little"u8))
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
