using System.Text;

namespace Autoencoders.Keras.Hdf5;

/// <summary>Reads the texts of an attribute.</summary>
internal static class Hdf5Attribute
{
    public static string[]? Texts(Hdf5Bytes bytes, List<Hdf5Message> messages, string name)
    {
        foreach (Hdf5Message message in messages)
        {
            if (message.Kind == Hdf5Message.AttributeInfo)
                RefuseHeap(message.Bytes.Span);
            if (message.Kind != Hdf5Message.Attribute)
                continue;
            var fields = new Hdf5Fields(message.Bytes.Span);
            if (ReadHead(ref fields, name, out Hdf5Type type, out long[] shape))
                return Texts(bytes, fields.Left, type, shape);
        }
        return null;
    }

    /// <summary>Reads all before the value; false if it is another attribute.</summary>
    private static bool ReadHead(ref Hdf5Fields fields, string name, out Hdf5Type type, out long[] shape)
    {
        (type, shape) = (default, []);
        int version = fields.Byte();
        if (version is < 1 or > 3)
            throw new FormatException($"attributes of version 1 to 3, found version {version}");
        bool isShared = (fields.Byte() & 3) != 0 && version > 1;
        int nameLength = fields.UInt16(), typeLength = fields.UInt16(), spaceLength = fields.UInt16();
        if (version == 3)
            fields.Byte();
        if (!fields.Bytes(Padded(nameLength))[..nameLength].TrimEnd((byte)0).SequenceEqual(Encoding.UTF8.GetBytes(name)))
            return false;
        if (isShared)
            throw new FormatException("types in their own attributes, found a shared one");
        var ofType = new Hdf5Fields(fields.Bytes(Padded(typeLength)));
        type = Hdf5Type.Read(ref ofType);
        var ofSpace = new Hdf5Fields(fields.Bytes(Padded(spaceLength)));
        shape = Hdf5Space.Read(ref ofSpace);
        return true;

        int Padded(int length) => version == 1 ? (length + 7) & ~7 : length;
    }

    private static string[] Texts(Hdf5Bytes bytes, ReadOnlySpan<byte> value, Hdf5Type type, long[] shape)
    {
        long count = Hdf5Space.Count(shape, value.Length / Math.Max(type.Length, 1));
        if (count == 0)
            return [];
        const int Reference = 16;
        if (type.Name != Hdf5Type.Text && (type.Name, type.Length) != (Hdf5Type.LongText, Reference))
            throw new FormatException($"attributes of text, found {type.Name}");
        var fields = new Hdf5Fields(value);
        var texts = new string[count];
        for (int i = 0; i < texts.Length; i++)
        {
            ReadOnlySpan<byte> element = fields.Bytes(type.Length);
            ReadOnlySpan<byte> text = type.Name == Hdf5Type.Text ? element : FromHeap(bytes, new Hdf5Fields(element));
            int end = text.IndexOf((byte)0);
            texts[i] = Encoding.UTF8.GetString(end < 0 ? text : text[..end]);
        }
        return texts;
    }

    /// <summary>A text that stands in a heap: the element has its length, the address of the heap and its number there.</summary>
    private static ReadOnlySpan<byte> FromHeap(Hdf5Bytes bytes, Hdf5Fields element)
    {
        const ulong Head = 16;
        uint length = element.UInt32();
        ulong place = element.UInt64();
        uint number = element.UInt32();
        if (length == 0)
            return [];
        var heap = new Hdf5Fields(bytes.Structure(place, Head));
        heap.Require("GCOL\u0001"u8, "texts");
        heap.Bytes(3);
        ulong left = heap.UInt64();
        place += Head;
        while (left >= 2 * Head)
        {
            var entry = new Hdf5Fields(bytes.Structure(place, Head));
            int found = entry.UInt16();
            entry.Bytes(6);
            ulong size = entry.UInt64();
            if (found == 0 || size > left)
                break;
            if (found == number)
                return length <= size ? bytes.Structure(place + Head, length) : throw new FormatException("a whole text, found a part of one");
            ulong taken = Head + ((size + 7) & ~7UL);
            place += taken;
            left -= Math.Min(left, taken);
        }
        throw new FormatException("a text in the heap of its attribute, found none");
    }

    /// <summary>Objects of many attributes keep them in a heap of another kind, where the file asks for the newest format.</summary>
    private static void RefuseHeap(ReadOnlySpan<byte> message)
    {
        var fields = new Hdf5Fields(message);
        fields.Byte();
        if ((fields.Byte() & 1) != 0)
            fields.UInt16();
        if (fields.UInt64() != Hdf5Bytes.Nowhere)
            throw new FormatException("attributes as Keras writes them, found some of the newest format: h5repack without --latest converts the file");
    }
}
