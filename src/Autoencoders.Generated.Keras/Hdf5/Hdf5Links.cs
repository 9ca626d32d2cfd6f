using System.Text;

namespace Autoencoders.Keras.Hdf5;

/// <summary>Reads the children of a group: from the tree and heap of older groups, or from messages.</summary>
internal static class Hdf5Links
{
    public static List<(string Name, ulong Address)> Read(Hdf5Bytes bytes, List<Hdf5Message> messages)
    {
        var links = new List<(string, ulong)>();
        foreach (Hdf5Message message in messages)
        {
            if (message.Kind == Hdf5Message.SymbolTable)
                ReadTable(bytes, message.Bytes.Span, links);
            else if (message.Kind == Hdf5Message.Link)
                ReadLink(bytes, message.Bytes.Span, links);
            else if (message.Kind == Hdf5Message.LinkInfo)
                RefuseHeap(message.Bytes.Span);
        }
        return links;
    }

    private static void ReadTable(Hdf5Bytes bytes, ReadOnlySpan<byte> message, List<(string, ulong)> links)
    {
        var fields = new Hdf5Fields(message);
        ulong tree = fields.UInt64(), heapAddress = fields.UInt64();
        var heap = new Hdf5Fields(bytes.Structure(heapAddress, 32));
        heap.Require("HEAP\0"u8, "names");
        heap.Bytes(3);
        ulong length = heap.UInt64();
        heap.UInt64();
        ulong names = heap.UInt64();
        bytes.Part(names, length);

        var nodes = new Stack<ulong>([tree]);
        while (nodes.TryPop(out ulong node))
        {
            if (bytes.Structure(node, 4).SequenceEqual("SNOD"u8))
                ReadSymbols(bytes, node, names, names + length, links);
            else
                ReadTree(bytes, node, nodes);
        }
    }

    private static void ReadTree(Hdf5Bytes bytes, ulong address, Stack<ulong> nodes)
    {
        const ulong Head = 24, Key = 8, Pair = 16;
        var head = new Hdf5Fields(bytes.Structure(address, Head));
        head.Require("TREE\0"u8, "a tree of names");
        head.Byte();
        ulong count = head.UInt16();
        var pairs = new Hdf5Fields(bytes.Structure(address + Head + Key, count * Pair));
        for (ulong i = 0; i < count; i++)
        {
            nodes.Push(pairs.UInt64());
            pairs.UInt64();
        }
    }

    private static void ReadSymbols(Hdf5Bytes bytes, ulong address, ulong names, ulong end, List<(string, ulong)> links)
    {
        const ulong Head = 8, Entry = 40;
        const int Rest = 24;
        var head = new Hdf5Fields(bytes.Structure(address, Head));
        head.Require("SNOD\u0001"u8, "a list of names");
        head.Byte();
        ulong count = head.UInt16();
        var entries = new Hdf5Fields(bytes.Structure(address + Head, count * Entry));
        for (ulong i = 0; i < count; i++)
        {
            ulong offset = entries.UInt64(), target = entries.UInt64();
            entries.Bytes(Rest);
            links.Add((bytes.Name(names + Math.Min(offset, end - names), end), target));
        }
    }

    private static void ReadLink(Hdf5Bytes bytes, ReadOnlySpan<byte> message, List<(string, ulong)> links)
    {
        const int HasKind = 8, HasOrder = 4, HasCharacters = 16;
        var fields = new Hdf5Fields(message);
        fields.Require([1], "a link");
        int flags = fields.Byte();
        int kind = (flags & HasKind) != 0 ? fields.Byte() : 0;
        if ((flags & HasOrder) != 0)
            fields.UInt64();
        if ((flags & HasCharacters) != 0)
            fields.Byte();
        int length = (flags & 3) switch
        {
            0 => fields.Byte(),
            1 => fields.UInt16(),
            _ => throw new FormatException("names of up to 65535 bytes, found a longer one"),
        };
        string name = Encoding.UTF8.GetString(fields.Bytes(length));
        if (kind == 0)
            links.Add((name, fields.UInt64()));
    }

    /// <summary>Groups of many children keep them in a heap of another kind, where the file asks for the newest format.</summary>
    private static void RefuseHeap(ReadOnlySpan<byte> message)
    {
        var fields = new Hdf5Fields(message);
        fields.Byte();
        if ((fields.Byte() & 1) != 0)
            fields.UInt64();
        if (fields.UInt64() != Hdf5Bytes.Nowhere)
            throw new FormatException("groups as Keras writes them, found one of the newest format: h5repack without --latest converts the file");
    }
}
