namespace Autoencoders.Keras.Hdf5;

/// <summary>The type of the elements of a dataset or an attribute.</summary>
/// <param name="Name">As safetensors writes it: <c>F32</c>; or in words for a type that safetensors has not.</param>
/// <param name="Length">The bytes of an element.</param>
internal readonly record struct Hdf5Type(string Name, int Length)
{
    /// <summary>Texts of a fixed length.</summary>
    public const string Text = "text";

    /// <summary>Texts that stand elsewhere in the file.</summary>
    public const string LongText = "long text";

    /// <summary>Elements of two bytes that HDF5 does not interpret: Keras writes bfloat16 so, and says so in an attribute.</summary>
    public const string TwoBytes = "opaque 2";

    private const int WholeNumber = 0, Number = 1, FixedText = 3, Opaque = 5, Enumeration = 8, VariableLength = 9;

    public static Hdf5Type Read(ref Hdf5Fields fields)
    {
        int kind = fields.Byte() & 15;
        int bits = fields.Byte();
        fields.Bytes(2);
        uint length = fields.UInt32();
        if (length > int.MaxValue)
            throw new FormatException($"elements of some bytes, found some of {length}");
        string name = kind switch
        {
            WholeNumber => Order(bits) + ((bits & 8) != 0 ? $"I{8L * length}" : $"U{8L * length}"),
            Number => Order(bits) + NumberName(ref fields, length),
            FixedText => Text,
            Opaque => $"opaque {length}",
            Enumeration => "BOOL",
            VariableLength when (bits & 15) == 1 => LongText,
            _ => $"HDF5 {kind}",
        };
        return new Hdf5Type(name, (int)length);
    }

    private static string Order(int bits) => (bits & 1) == 0 ? "" : "big-endian ";

    /// <summary>The formats of IEEE 754, and the one with the exponent of a 32-bit float in 16 bits.</summary>
    private static string NumberName(ref Hdf5Fields fields, uint length)
    {
        fields.Bytes(2 * sizeof(ushort));
        int exponentAt = fields.Byte(), exponentBits = fields.Byte(), mantissaAt = fields.Byte(), mantissaBits = fields.Byte();
        uint bias = fields.UInt32();
        return (length, exponentAt, exponentBits, mantissaAt, mantissaBits, bias) switch
        {
            (2, 10, 5, 0, 10, 15) => "F16",
            (2, 7, 8, 0, 7, 127) => "BF16",
            (4, 23, 8, 0, 23, 127) => "F32",
            (8, 52, 11, 0, 52, 1023) => "F64",
            _ => $"float of {length} bytes",
        };
    }
}
