namespace Autoencoders.Keras.Hdf5;

/// <summary>Reads the messages of an object, in the header of either version and the blocks that continue it.</summary>
internal static class Hdf5Header
{
    private const int Shared = 2;

    public static List<Hdf5Message> Read(Hdf5Bytes bytes, ulong address)
    {
        bool isNewer = bytes.Structure(address, 4).SequenceEqual("OHDR"u8);
        var messages = new List<Hdf5Message>();
        var blocks = new Queue<(ulong Address, ulong Length)>();
        bool hasOrder = false;
        blocks.Enqueue(isNewer ? First(bytes, address, out hasOrder) : FirstOfOlder(bytes, address));
        while (blocks.TryDequeue(out (ulong Address, ulong Length) block))
        {
            var fields = new Hdf5Fields(bytes.Structure(block.Address, block.Length));
            ulong place = block.Address;
            int headLength = isNewer ? (hasOrder ? 6 : 4) : 8;
            while (fields.Left.Length >= headLength)
            {
                int kind = isNewer ? fields.Byte() : fields.UInt16();
                int length = fields.UInt16();
                int flags = fields.Byte();
                fields.Bytes(headLength - (isNewer ? 4 : 5));
                place += (ulong)headLength;
                fields.Bytes(length);
                if ((flags & Shared) != 0 && kind is Hdf5Message.Space or Hdf5Message.Type)
                    throw new FormatException("types and shapes in their own objects, found a shared one");
                ReadOnlyMemory<byte> message = bytes.Part(place, (ulong)length);
                place += (ulong)length;
                if (kind == Hdf5Message.Continuation)
                    blocks.Enqueue(Next(bytes, message.Span, isNewer));
                else
                    messages.Add(new Hdf5Message(kind, message));
            }
        }
        return messages;
    }

    private static (ulong Address, ulong Length) FirstOfOlder(Hdf5Bytes bytes, ulong address)
    {
        const int Length = 16;
        var fields = new Hdf5Fields(bytes.Structure(address, Length));
        fields.Require([1, 0], "an object");
        fields.Bytes(sizeof(ushort) + sizeof(uint));
        return (address + Length, fields.UInt32());
    }

    private static (ulong Address, ulong Length) First(Hdf5Bytes bytes, ulong address, out bool hasOrder)
    {
        const int Fixed = 6, Times = 0x20, Bounds = 0x10, Order = 0x04;
        var fields = new Hdf5Fields(bytes.Structure(address, Fixed));
        fields.Require("OHDR\u0002"u8, "an object");
        int flags = fields.Byte();
        hasOrder = (flags & Order) != 0;
        ulong place = address + Fixed + ((flags & Times) != 0 ? 16UL : 0) + ((flags & Bounds) != 0 ? 4UL : 0);
        int width = 1 << (flags & 3);
        ulong length = 0;
        ReadOnlySpan<byte> size = bytes.Structure(place, (ulong)width);
        for (int i = width - 1; i >= 0; i--)
            length = (length << 8) | size[i];
        return (place + (ulong)width, length);
    }

    private static (ulong Address, ulong Length) Next(Hdf5Bytes bytes, ReadOnlySpan<byte> message, bool isNewer)
    {
        const ulong Signature = 4, Checksum = 4;
        var fields = new Hdf5Fields(message);
        ulong address = fields.UInt64(), length = fields.UInt64();
        if (!isNewer)
            return (address, length);
        new Hdf5Fields(bytes.Structure(address, Signature)).Require("OCHK"u8, "the rest of an object");
        return length >= Signature + Checksum
            ? (address + Signature, length - Signature - Checksum)
            : throw new FormatException($"the rest of an object, found {length} bytes");
    }
}
