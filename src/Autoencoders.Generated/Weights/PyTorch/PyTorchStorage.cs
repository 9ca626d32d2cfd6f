namespace Autoencoders;

/// <summary>The numbers of one or several tensors: a member of the archive.</summary>
/// <param name="Key">The name of the member.</param>
/// <param name="ElementType">As safetensors writes it.</param>
/// <param name="Length">The number of elements.</param>
internal sealed record PyTorchStorage(string Key, string ElementType, long Length)
{
    private static readonly (string Name, string ElementType, int Bytes)[] s_types =
    [
        ("FloatStorage", "F32", 4), ("HalfStorage", "F16", 2), ("BFloat16Storage", "BF16", 2), ("DoubleStorage", "F64", 8),
        ("LongStorage", "I64", 8), ("IntStorage", "I32", 4), ("ShortStorage", "I16", 2), ("CharStorage", "I8", 1),
        ("ByteStorage", "U8", 1), ("BoolStorage", "BOOL", 1), ("ComplexFloatStorage", "C64", 8),
    ];

    /// <summary>The element type of a class of storages; null if it is not one of numbers.</summary>
    public static string? TypeOf(string className) => Array.Find(s_types, type => type.Name == className).ElementType;

    /// <summary>The bytes of all elements.</summary>
    public Int128 Bytes => (Int128)Length * Array.Find(s_types, type => type.ElementType == ElementType).Bytes;
}
