using System.Numerics;

namespace Autoencoders;

/// <summary>Reads the elements of an NPY file, behind its header, into rows.</summary>
internal static class NpyElements
{
    private const int BlockElements = 16 * 1024;

    /// <summary>
    /// Reads exactly as many numbers as the header says, and brings them into row-major order. What is allocated follows what arrives: a
    /// shape that no data stand behind costs one block.
    /// </summary>
    /// <exception cref="DataFormatException">The stream ends before, or goes on after them, or they are more than the limit.</exception>
    public static TNumber[] Read<TNumber>(Stream source, string name, NpyHeader header, ValueLimit limit)
        where TNumber : struct, IFloatingPoint<TNumber>
    {
        (int rows, int length) = header.Rows(name);
        int count = rows * length;
        int size = header.Type.Size;
        if (source.CanSeek && source.Length - source.Position is var left && left < (long)count * size)
            throw Cut(name, header, left);
        limit.Check((UInt128)count, name, $"{count} (shape {header.ShapeText})");

        var numbers = new TNumber[source.CanSeek ? count : Math.Min(count, BlockElements)];
        var block = new byte[Math.Min(count, BlockElements) * size];
        for (int filled = 0; filled < count;)
        {
            if (filled == numbers.Length)
                Array.Resize(ref numbers, (int)Math.Min(count, 2L * filled));
            Span<byte> bytes = block.AsSpan(0, (int)Math.Min(block.Length, (long)(numbers.Length - filled) * size));
            int read = source.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (read < bytes.Length)
                throw Cut(name, header, (long)filled * size + read);
            header.Type.Convert(bytes, numbers.AsSpan(filled, bytes.Length / size));
            filled += bytes.Length / size;
        }

        if (source.ReadByte() >= 0)
        {
            throw new DataFormatException(
                $"{name}: expected {(long)count * size} bytes of data for shape {header.ShapeText} of {header.Type}, found more.");
        }
        return header.FortranOrder && rows > 1 && length > 1 ? RowMajor(numbers, header.Shape) : numbers;
    }

    private static DataFormatException Cut(string name, NpyHeader header, long found)
    {
        Int128 expected = header.Type.Size;
        foreach (long length in header.Shape)
            expected *= length;
        return new DataFormatException(
            $"{name}: expected {expected} bytes of data for shape {header.ShapeText} of {header.Type}, found only {found}.");
    }

    /// <summary>Reorders numbers whose first index changes fastest: the last index fastest.</summary>
    private static TNumber[] RowMajor<TNumber>(TNumber[] columnMajor, long[] shape)
    {
        var numbers = new TNumber[columnMajor.Length];
        var strides = new int[shape.Length];
        for (int dimension = 0, stride = 1; dimension < shape.Length; dimension++)
        {
            strides[dimension] = stride;
            stride *= (int)shape[dimension];
        }

        var position = new int[shape.Length];
        int source = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = columnMajor[source];
            for (int dimension = shape.Length - 1; dimension >= 0; dimension--)
            {
                source += strides[dimension];
                if (++position[dimension] < shape[dimension])
                    break;
                source -= (int)shape[dimension] * strides[dimension];
                position[dimension] = 0;
            }
        }
        return numbers;
    }
}
