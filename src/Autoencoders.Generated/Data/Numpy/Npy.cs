using System.Globalization;

namespace Autoencoders;

/// <summary>
/// Reads and writes NPY, the format in which NumPy saves one array: floating-point and whole numbers of every size and both byte orders,
/// in both memory orders. Files may be compressed with gzip.
/// </summary>
/// <remarks>
/// The memory follows what arrives: at most 8 bytes for each value (12 for a label), and as many again for an array in Fortran order.
/// </remarks>
public static class Npy
{
    /// <summary>Reads an array as rows: the first dimension is that of the rows, all others together are the values of one row.</summary>
    /// <param name="path">The file.</param>
    /// <param name="missing">What becomes of values that are NaN.</param>
    /// <exception cref="DataFormatException">
    /// The file is damaged, or holds anything but numbers, or one that is not finite as a 32-bit float, or too many.
    /// </exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Dataset Read(string path, MissingValues missing = MissingValues.Reject)
        => Read(path, new NpyOptions { Missing = missing });

    /// <summary>Reads an array as rows: the first dimension is that of the rows, all others together are the values of one row.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Missing values and the largest number of values; null for the defaults.</param>
    /// <exception cref="DataFormatException">
    /// The file is damaged, or holds anything but numbers, or one that is not finite as a 32-bit float, or too many.
    /// </exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Dataset Read(string path, NpyOptions? options)
    {
        using Stream source = CompressedFile.OpenRead(path, out long fileBytes);
        return Read(source, path, options?.Missing ?? default, ValueLimit.Of(options?.MaximumValues, fileBytes));
    }

    /// <summary>Reads a stream to its end, for example an embedded resource.</summary>
    /// <param name="source">The bytes of a file.</param>
    /// <param name="name">What to call the stream in messages.</param>
    /// <param name="missing">What becomes of values that are NaN.</param>
    /// <exception cref="DataFormatException">
    /// The bytes are damaged, or hold anything but numbers, or one that is not finite as a 32-bit float, or too many.
    /// </exception>
    public static Dataset Read(Stream source, string name, MissingValues missing = MissingValues.Reject)
        => Read(source, name, new NpyOptions { Missing = missing });

    /// <summary>Reads a stream to its end, for example an embedded resource.</summary>
    /// <param name="source">The bytes of a file.</param>
    /// <param name="name">What to call the stream in messages.</param>
    /// <param name="options">Missing values and the largest number of values; null for the defaults.</param>
    /// <exception cref="DataFormatException">
    /// The bytes are damaged, or hold anything but numbers, or one that is not finite as a 32-bit float, or too many.
    /// </exception>
    public static Dataset Read(Stream source, string name, NpyOptions? options)
        => Read(source, name, options?.Missing ?? default, ValueLimit.Of(options?.MaximumValues, source));

    /// <summary>Reads labels: one whole number a row, however its type writes it.</summary>
    /// <param name="path">A file of shape <c>(n,)</c> or <c>(n, 1)</c>.</param>
    /// <param name="options">The largest number of values; null for the defaults.</param>
    /// <exception cref="DataFormatException">The file is damaged, or holds anything but whole numbers of 32 bits, or too many.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static ReadOnlyMemory<int> ReadLabels(string path, NpyOptions? options = null)
    {
        using Stream source = CompressedFile.OpenRead(path, out long fileBytes);
        return ReadLabels(source, path, ValueLimit.Of(options?.MaximumValues, fileBytes));
    }

    /// <summary>Reads labels from a stream, to its end.</summary>
    /// <param name="source">The bytes of a file of shape <c>(n,)</c> or <c>(n, 1)</c>.</param>
    /// <param name="name">What to call the stream in messages.</param>
    /// <param name="options">The largest number of values; null for the defaults.</param>
    /// <exception cref="DataFormatException">The bytes are damaged, or hold anything but whole numbers of 32 bits, or too many.</exception>
    public static ReadOnlyMemory<int> ReadLabels(Stream source, string name, NpyOptions? options = null)
        => ReadLabels(source, name, ValueLimit.Of(options?.MaximumValues, source));

    /// <summary>
    /// Writes the rows of a dataset, without labels and conditions, as 32-bit floats of shape <c>(rows, length)</c>. The file is written
    /// beside its target and renamed, so that the target is whole at any time.
    /// </summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="dataset">What to write.</param>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public static void Write(string path, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        AtomicFile.Replace(path, file =>
        {
            NpyHeader.Write(file, dataset.Count, dataset.Length);
            LittleEndian.Write(file, dataset.Values.Span);
        });
    }

    /// <exception cref="DataFormatException">The bytes are not an array of finite numbers, or have more than the limit.</exception>
    internal static Dataset Read(Stream source, string name, MissingValues missing, ValueLimit limit)
    {
        try
        {
            NpyHeader header = NpyHeader.Read(source, name, out _);
            float[] values = NpyElements.Read<float>(source, name, header, limit);
            (_, int length) = header.Rows(name);
            Imputation.Apply(values, length, missing);
            return new Dataset(values, length);
        }
        catch (FormatException unexpected)
        {
            throw new DataFormatException($"{name}: expected {unexpected.Message}.", unexpected);
        }
        catch (InvalidDataException damaged)
        {
            throw CompressedFile.Damaged(name, damaged);
        }
    }

    /// <exception cref="DataFormatException">The bytes are not whole numbers of 32 bits, or more than the limit.</exception>
    internal static ReadOnlyMemory<int> ReadLabels(Stream source, string name, ValueLimit limit)
    {
        try
        {
            NpyHeader header = NpyHeader.Read(source, name, out _);
            if (header.Rows(name).Length != 1)
                throw new DataFormatException($"{name}: expected one label a row, found shape {header.ShapeText}.");

            // In double precision, where every label is exact.
            double[] numbers = NpyElements.Read<double>(source, name, header, limit);
            var labels = new int[numbers.Length];
            for (int row = 0; row < labels.Length; row++)
            {
                labels[row] = (int)numbers[row];
                if (labels[row] != numbers[row])
                {
                    string found = numbers[row].ToString(CultureInfo.InvariantCulture);
                    throw new DataFormatException($"{name}: expected a whole number as label of row {row} (from 0), found {found}.");
                }
            }
            return labels;
        }
        catch (InvalidDataException damaged)
        {
            throw CompressedFile.Damaged(name, damaged);
        }
    }
}
