using System.Buffers.Binary;
using System.Numerics.Tensors;

namespace Autoencoders;

/// <summary>
/// Reads IDX, the format of MNIST and Fashion-MNIST: big-endian dimensions, then unsigned bytes. Files may be compressed with gzip.
/// </summary>
/// <remarks>The memory follows what arrives: at most 6 bytes for each value or label.</remarks>
public static class Idx
{
    private const uint ImagesMagic = 0x0000_0803;
    private const uint LabelsMagic = 0x0000_0801;

    /// <summary>Reads images as rows of height x width values, with the bytes 0 to 255 scaled to 0..1.</summary>
    /// <param name="path">A file of unsigned bytes in three dimensions, such as <c>train-images-idx3-ubyte.gz</c>.</param>
    /// <param name="options">The largest number of values; null for the defaults.</param>
    /// <exception cref="DataFormatException">The file is not what its header says, or has too many values.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Dataset ReadImages(string path, IdxOptions? options = null)
    {
        byte[] bytes = ReadBytes(path, ImagesMagic, options, out int imageLength);
        var values = new float[bytes.Length];
        TensorPrimitives.ConvertTruncating<byte, float>(bytes, values);
        TensorPrimitives.Divide(values, 255f, values);
        return new Dataset(values, imageLength);
    }

    /// <summary>Reads labels, 0 to 255 each.</summary>
    /// <param name="path">A file of unsigned bytes in one dimension, such as <c>train-labels-idx1-ubyte.gz</c>.</param>
    /// <param name="options">The largest number of labels; null for the defaults.</param>
    /// <exception cref="DataFormatException">The file is not what its header says, or has too many values.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static ReadOnlyMemory<int> ReadLabels(string path, IdxOptions? options = null)
    {
        byte[] bytes = ReadBytes(path, LabelsMagic, options, out _);
        var labels = new int[bytes.Length];
        TensorPrimitives.ConvertTruncating<byte, int>(bytes, labels);
        return labels;
    }

    /// <summary>Reads images together with their labels.</summary>
    /// <param name="imagesPath">As <see cref="ReadImages"/> reads it.</param>
    /// <param name="labelsPath">As <see cref="ReadLabels"/> reads it.</param>
    /// <param name="options">The largest number of values; null for the defaults.</param>
    /// <exception cref="DataFormatException">A file is not what its header says, or has too many values, or the labels are not as many as the images.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Dataset Read(string imagesPath, string labelsPath, IdxOptions? options = null)
    {
        Dataset images = ReadImages(imagesPath, options);
        ReadOnlyMemory<int> labels = ReadLabels(labelsPath, options);
        if (labels.Length != images.Count)
        {
            throw new DataFormatException(
                $"{labelsPath}: expected one label for each of the {images.Count} images of {imagesPath}, found {labels.Length}.");
        }
        return new Dataset(images.Values, images.Length, labels);
    }

    private static byte[] ReadBytes(string path, uint expectedMagic, IdxOptions? options, out int itemLength)
    {
        using Stream source = CompressedFile.OpenRead(path, out long fileBytes);
        try
        {
            return ReadBytes(source, path, expectedMagic, ValueLimit.Of(options?.MaximumValues, fileBytes), out itemLength);
        }
        catch (InvalidDataException damaged)
        {
            throw CompressedFile.Damaged(path, damaged);
        }
    }

    private static byte[] ReadBytes(Stream source, string path, uint expectedMagic, ValueLimit limit, out int itemLength)
    {
        // The magic number ends with the number of dimensions.
        int dimensions = (int)(expectedMagic & 0xFF);
        Span<byte> header = stackalloc byte[sizeof(uint) * (1 + dimensions)];
        int read = source.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        uint magic = read < sizeof(uint) ? 0 : BinaryPrimitives.ReadUInt32BigEndian(header);
        if (read >= sizeof(uint) && magic != expectedMagic)
        {
            throw new DataFormatException(
                $"{path}: expected magic number {expectedMagic:X8} (unsigned bytes in {dimensions} dimension(s)), found {magic:X8}.");
        }
        if (read < header.Length)
            throw new DataFormatException($"{path}: expected an IDX header of {header.Length} bytes, found only {read} bytes.");

        UInt128 total = 1;
        UInt128 item = 1;
        for (int dimension = 1; dimension <= dimensions; dimension++)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(header[(sizeof(uint) * dimension)..]);
            if (length == 0)
                throw new DataFormatException($"{path}: expected dimension {dimension} to be at least 1, found 0.");
            total *= length;
            if (dimension > 1)
                item *= length;
        }
        if (total > (UInt128)Array.MaxLength)
            throw new DataFormatException($"{path}: expected at most {Array.MaxLength} bytes of data, found {total} in the header.");
        if (source.CanSeek && (UInt128)(source.Length - source.Position) < total)
            throw Cut(path, total, source.Length - source.Position);
        limit.Check(total, path, $"{total} in the header");

        itemLength = (int)item;
        int count = (int)total;
        byte[] bytes = StreamBytes.ReadUpTo(source, count);
        if (bytes.Length < count)
            throw Cut(path, total, bytes.Length);
        if (source.ReadByte() >= 0)
            throw new DataFormatException($"{path}: expected {count} bytes of data, as the header says, found more.");
        return bytes;
    }

    private static DataFormatException Cut(string path, UInt128 expected, long found)
        => new($"{path}: expected {expected} bytes of data, as the header says, found only {found}.");
}
