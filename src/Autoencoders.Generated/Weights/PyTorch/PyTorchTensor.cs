using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>A view of numbers in a storage: they need not lie one behind another, and other tensors may have the same storage.</summary>
/// <param name="Storage">The storage.</param>
/// <param name="Offset">The index of the first number in it.</param>
/// <param name="Shape">The lengths of the dimensions.</param>
/// <param name="Strides">For each dimension, the distance in the storage between neighbors along it.</param>
internal sealed record PyTorchTensor(PyTorchStorage Storage, long Offset, ImmutableArray<long> Shape, ImmutableArray<long> Strides)
{
    /// <summary>The number of elements.</summary>
    public long Length { get; } = Shape.Aggregate(1L, (product, length) => product * length);

    /// <summary>Makes a view that lies in its storage, or says what is wrong.</summary>
    /// <exception cref="FormatException">The message has the expected and the found.</exception>
    public static PyTorchTensor Checked(PyTorchStorage storage, long offset, ImmutableArray<long> shape, ImmutableArray<long> strides)
    {
        if (shape.Length != strides.Length)
            throw new FormatException($"a stride for each of {shape.Length} dimensions, found {strides.Length}");

        Int128 length = 1, last = offset;
        for (int dimension = 0; dimension < shape.Length; dimension++)
        {
            if (shape[dimension] < 0 || strides[dimension] < 0)
                throw new FormatException($"lengths and strides of at least 0, found {shape[dimension]} and {strides[dimension]}");
            length *= shape[dimension];
            last += (Int128)Math.Max(0, shape[dimension] - 1) * strides[dimension];
            if (length > storage.Length)
                throw new FormatException($"a tensor of at most the {storage.Length} numbers of its storage, found shape [{string.Join(", ", shape)}]");
        }
        if (offset < 0 || (length > 0 && last >= storage.Length) || offset > storage.Length)
            throw new FormatException($"numbers within a storage of {storage.Length}, found numbers {offset} to {last}");
        return new PyTorchTensor(storage, offset, shape, strides);
    }

    /// <summary>Reads numbers, row-major, from one of them on.</summary>
    public void Read(ReadOnlySpan<byte> storage, NumberType type, long first, Span<float> destination)
    {
        if (destination.IsEmpty)
            return;
        var position = new long[Shape.Length];
        long at = Offset;
        for (int dimension = Shape.Length - 1; dimension >= 0; dimension--)
        {
            (first, position[dimension]) = Math.DivRem(first, Shape[dimension]);
            at += position[dimension] * Strides[dimension];
        }

        foreach (ref float value in destination)
        {
            value = type.Read(storage.Slice((int)(at * type.Length), type.Length));
            for (int dimension = position.Length - 1; dimension >= 0; dimension--)
            {
                at += Strides[dimension];
                if (++position[dimension] < Shape[dimension])
                    break;
                at -= Shape[dimension] * Strides[dimension];
                position[dimension] = 0;
            }
        }
    }
}
