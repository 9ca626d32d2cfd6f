namespace Autoencoders.Keras.Hdf5;

/// <summary>The shape of a dataset or an attribute.</summary>
internal static class Hdf5Space
{
    private const int MostDimensions = 32;

    public static long[] Read(ref Hdf5Fields fields)
    {
        int version = fields.Byte(), count = fields.Byte(), flags = fields.Byte();
        int kind = fields.Byte();
        if (version == 1)
            fields.Bytes(sizeof(uint));
        else if (version != 2)
            throw new FormatException($"shapes of version 1 or 2, found version {version}");
        if (count > MostDimensions)
            throw new FormatException($"at most {MostDimensions} dimensions, found {count}");

        // A space without elements, for example of an empty attribute.
        const int Nothing = 2;
        if (version == 2 && kind == Nothing)
            return [0];
        var shape = new long[count];
        for (int i = 0; i < count; i++)
            shape[i] = checked((long)Math.Min(fields.UInt64(), long.MaxValue));
        if ((flags & 1) != 0)
            fields.Bytes(count * sizeof(ulong));
        return shape;
    }

    /// <summary>The number of elements; more than <paramref name="most"/> are refused.</summary>
    public static long Count(ReadOnlySpan<long> shape, long most)
    {
        UInt128 count = 1;
        foreach (long length in shape)
            count = UInt128.Min(count * (UInt128)length, ulong.MaxValue);
        return count <= (UInt128)most ? (long)count : throw new FormatException(
            $"shapes that the file has the bytes for, found [{string.Join(", ", shape.ToArray())}]");
    }
}
