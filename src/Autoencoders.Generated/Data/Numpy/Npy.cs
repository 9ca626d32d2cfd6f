using System.Globalization;

namespace Autoencoders;

/// <summary>
/// Reads and writes NPY, the format in which NumPy saves one array: floating-point and whole numbers of every size and both byte orders,
/// in both memory orders. Files may be compressed with gzip.
/// </summary>
public static class Npy
{
    /// <summary>Reads an array as rows: the first dimension is that of the rows, all others together are the values of one row.</summary>
    /// <param name="path">The file.</param>
    /// <param name="missing">What becomes of values that are NaN.</param>
    /// <exception cref="DataFormatException">
    /// The file is damaged, or holds anything but numbers, or one that is not finite as a 32-bit float.
    /// </exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Dataset Read(string path, MissingValues missing = MissingValues.Reject)
    {
        using Stream source = CompressedFile.OpenRead(path);
        return Read(source, path, missing);
    }

    /// <summary>Reads a stream to its end, for example an embedded resource.</summary>
    /// <param name="source">The bytes of a file.</param>
    /// <param name="name">What to call the stream in messages.</param>
    /// <param name="missing">What becomes of values that are NaN.</param>
    /// <exception cref="DataFormatException">
    /// The bytes are damaged, or hold anything but numbers, or one that is not finite as a 32-bit float.
    /// </exception>
    public static Dataset Read(Stream source, string name, MissingValues missing = MissingValues.Reject)
    {
        try
        {
            NpyHeader header = NpyHeader.Read(source, name, out _);
            float[] values = NpyElements.Read<float>(source, name, header);
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

    /// <summary>Reads labels: one whole number a row, however its type writes it.</summary>
    /// <param name="path">A file of shape <c>(n,)</c> or <c>(n, 1)</c>.</param>
    /// <exception cref="DataFormatException">The file is damaged, or holds anything but whole numbers of 32 bits.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static ReadOnlyMemory<int> ReadLabels(string path)
    {
        using Stream source = CompressedFile.OpenRead(path);
        return ReadLabels(source, path);
    }

    /// <summary>Reads labels from a stream, to its end.</summary>
    /// <param name="source">The bytes of a file of shape <c>(n,)</c> or <c>(n, 1)</c>.</param>
    /// <param name="name">What to call the stream in messages.</param>
    /// <exception cref="DataFormatException">The bytes are damaged, or hold anything but whole numbers of 32 bits.</exception>
    public static ReadOnlyMemory<int> ReadLabels(Stream source, string name)
    {
        try
        {
            NpyHeader header = NpyHeader.Read(source, name, out _);
            if (header.Rows(name).Length != 1)
                throw new DataFormatException($"{name}: expected one label a row, found shape {header.ShapeText}.");

            // In double precision, where every label is exact.
            double[] numbers = NpyElements.Read<double>(source, name, header);
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
}
