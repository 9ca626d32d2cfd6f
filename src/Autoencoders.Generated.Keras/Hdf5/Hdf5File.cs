namespace Autoencoders.Keras.Hdf5;

/// <summary>
/// Reads as much of HDF5 as h5py writes by default: groups, attributes of text, and datasets in one piece. What is not, in the words of a
/// <see cref="FormatException"/>, has the expected and the found.
/// </summary>
internal static class Hdf5File
{
    /// <summary>The bytes that a file begins with.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'H', (byte)'D', (byte)'F', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The group that all others are in.</summary>
    public static Hdf5Object Root(ReadOnlyMemory<byte> file)
    {
        const ulong Start = 16;
        var bytes = new Hdf5Bytes(file);
        var fields = new Hdf5Fields(bytes.Structure(0, Start));
        fields.Require(Signature, "its signature");
        int version = fields.Byte();
        if (version > 3)
            throw new FormatException($"HDF5 of version 0 to 3, found version {version}");

        bool isOlder = version < 2;
        if (isOlder)
            fields.Bytes(4);
        if (fields.Byte() != sizeof(ulong) || fields.Byte() != sizeof(ulong))
            throw new FormatException("addresses and lengths of 8 bytes, found others");
        (ulong baseAt, ulong rootAt) = version switch { 0 => (24UL, 64UL), 1 => (28UL, 68UL), _ => (12UL, 36UL) };
        if (new Hdf5Fields(bytes.Structure(baseAt, sizeof(ulong))).UInt64() != 0)
            throw new FormatException("a file that begins with HDF5, found another base address");
        return new Hdf5Object(bytes, new Hdf5Fields(bytes.Structure(rootAt, sizeof(ulong))).UInt64());
    }
}
