using System.Buffers.Binary;

namespace Autoencoders;

/// <summary>An element type whose numbers are read as 32-bit floats.</summary>
/// <param name="Name">As the format writes it.</param>
/// <param name="Length">The bytes of an element.</param>
/// <param name="Read">The number of the first element of some bytes; one of 64 bits is rounded once, to the nearest float.</param>
internal sealed record NumberType(string Name, int Length, NumberType.Reader Read)
{
    private static readonly NumberType[] s_all =
    [
        new(SafeTensors.SingleType, sizeof(float), BinaryPrimitives.ReadSingleLittleEndian),
        new("F16", sizeof(ushort), bytes => (float)BinaryPrimitives.ReadHalfLittleEndian(bytes)),
        new("BF16", sizeof(ushort), bytes => BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(bytes) << 16)),
        new(SafeTensors.DoubleType, sizeof(double), bytes => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes)),
    ];

    /// <summary>Reads an element.</summary>
    public delegate float Reader(ReadOnlySpan<byte> bytes);

    /// <summary>The type of a tensor.</summary>
    /// <exception cref="WeightsFileException">Its elements are no such numbers.</exception>
    public static NumberType Of(StoredTensor tensor, string file)
        => Find(tensor.ElementType)
            ?? throw new WeightsFileException(file, tensor.Name, "dtype F32, F16, BF16 or F64", $"dtype {tensor.ElementType}");

    /// <summary>The type of a name; null if its elements are not such numbers.</summary>
    public static NumberType? Find(string name) => Array.Find(s_all, type => type.Name == name);

    /// <summary>Reads elements that lie one behind another, until the destination is full.</summary>
    public void Convert(ReadOnlySpan<byte> bytes, Span<float> destination)
    {
        for (int i = 0; i < destination.Length; i++)
            destination[i] = Read(bytes[(i * Length)..]);
    }
}
