namespace Autoencoders.Keras.Hdf5;

/// <summary>One property of an object: its shape, its type, an attribute, a link.</summary>
/// <param name="Kind">One of the constants here.</param>
/// <param name="Bytes">Its fields.</param>
internal readonly record struct Hdf5Message(int Kind, ReadOnlyMemory<byte> Bytes)
{
    public const int Space = 0x01, LinkInfo = 0x02, Type = 0x03, Link = 0x06, Layout = 0x08, Attribute = 0x0C, Continuation = 0x10,
        SymbolTable = 0x11, AttributeInfo = 0x15;
}
