namespace Autoencoders.Keras.Hdf5;

/// <summary>The numbers of a dataset, which lie in one piece.</summary>
/// <param name="Type">The type of an element, as safetensors writes it.</param>
/// <param name="Shape">The lengths of its dimensions.</param>
/// <param name="Bytes">The elements, row-major.</param>
internal sealed record Hdf5Dataset(string Type, long[] Shape, ReadOnlyMemory<byte> Bytes)
{
    private const string BrainType = "BF16";

    /// <param name="bytes">The file.</param>
    /// <param name="messages">The properties of the dataset.</param>
    /// <param name="typeName">What Keras says of elements that HDF5 has no type for.</param>
    public static Hdf5Dataset Read(Hdf5Bytes bytes, List<Hdf5Message> messages, string[]? typeName)
    {
        var fields = new Hdf5Fields(Find(messages, Hdf5Message.Type, "a type"));
        Hdf5Type type = Hdf5Type.Read(ref fields);
        fields = new Hdf5Fields(Find(messages, Hdf5Message.Space, "a shape"));
        long[] shape = Hdf5Space.Read(ref fields);
        ReadOnlyMemory<byte> all = Elements(bytes, messages);
        int length = Math.Max(type.Length, 1);
        long count = Hdf5Space.Count(shape, all.Length / length);
        string name = type.Name == Hdf5Type.TwoBytes && typeName is ["bfloat16"] ? BrainType : type.Name;
        return new Hdf5Dataset(name, shape, all[..(int)(count * length)]);
    }

    private static ReadOnlyMemory<byte> Elements(Hdf5Bytes bytes, List<Hdf5Message> messages)
    {
        const int Compact = 0, OnePiece = 1;
        ReadOnlyMemory<byte> layout = messages.Find(message => message.Kind == Hdf5Message.Layout).Bytes;
        var fields = new Hdf5Fields(layout.Span);
        int version = fields.Byte(), kind = fields.Byte();
        if (version is not (3 or 4))
            throw new FormatException($"datasets of version 3 or 4, found version {version}");
        if (kind == Compact)
        {
            int length = fields.UInt16();
            fields.Bytes(length);
            return layout.Slice(4, length);
        }
        if (kind != OnePiece)
            throw new FormatException("datasets in one piece, as Keras writes them, found one in chunks: h5repack --layout CONTI converts the file");
        ulong address = fields.UInt64(), size = fields.UInt64();
        return address == Hdf5Bytes.Nowhere ? ReadOnlyMemory<byte>.Empty : bytes.Part(address, size);
    }

    private static ReadOnlySpan<byte> Find(List<Hdf5Message> messages, int kind, string what)
    {
        int place = messages.FindIndex(message => message.Kind == kind);
        return place >= 0 ? messages[place].Bytes.Span : throw new FormatException($"datasets with {what}, found one without");
    }
}
