using System.Buffers.Binary;

namespace Autoencoders.Keras.Hdf5;

/// <summary>The fields of a structure, one behind another. All numbers have their lowest byte first.</summary>
internal ref struct Hdf5Fields(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    /// <summary>The bytes that are not read yet.</summary>
    public readonly ReadOnlySpan<byte> Left => _left;

    public byte Byte() => Bytes(1)[0];

    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(sizeof(ushort)));

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(sizeof(uint)));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(sizeof(ulong)));

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > _left.Length)
            throw new FormatException($"a structure of HDF5 with {count} more bytes, found {_left.Length}");
        ReadOnlySpan<byte> taken = _left[..count];
        _left = _left[count..];
        return taken;
    }

    /// <summary>Reads a signature or a version.</summary>
    public void Require(ReadOnlySpan<byte> expected, string structure)
    {
        if (!Bytes(expected.Length).SequenceEqual(expected))
            throw new FormatException($"a structure of HDF5 ({structure}), found other bytes");
    }
}
