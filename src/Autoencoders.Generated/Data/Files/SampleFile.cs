using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Autoencoders;

/// <summary>
/// Samples in a file that need not fit into memory: rows of 32-bit floats, lowest byte first, either an NPY file as NumPy writes it or
/// the rows alone. Training reads it in blocks, ahead of their use, into some 50 MB that it uses again and again.
/// </summary>
/// <remarks>
/// With shuffling, an epoch visits blocks of about 1 MB in random order and shuffles the rows of sixteen blocks at a time, so that rows
/// that were neighbors in the file may meet in a mini-batch: write rows that are sorted, by class for example, in an order that is not.
/// The file must not change while it is open.
/// </remarks>
/// <example><code>
/// SampleFile.WriteCsv("machine.csv", "machine.npy");
/// using SampleFile rows = SampleFile.Open("machine.npy");
/// trainer.Fit(rows);
/// </code></example>
public sealed class SampleFile : ISampleSource, IDisposable
{
    private const int BlockBytes = 1 << 20;
    private const int WindowBytes = 16 << 20;
    private const int LargestRead = 1 << 28;

    private readonly SafeFileHandle _file;
    private readonly string _path;
    private readonly long _dataOffset;

    private SampleFile(SafeFileHandle file, string path, long dataOffset, int count, int length)
    {
        (_file, _path, _dataOffset) = (file, path, dataOffset);
        (Count, Length) = (count, length);
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public int Length { get; }

    /// <inheritdoc/>
    public int ConditionLength => 0;

    /// <summary>Opens an NPY file of type <c>&lt;f4</c> in C order with two or more dimensions; the first is that of the rows.</summary>
    /// <param name="path">The file, which <see cref="Write(string, Dataset)"/> or <c>numpy.save</c> wrote.</param>
    /// <exception cref="DataFormatException">The file is not a sample file, or is shorter or longer than its header says.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static SampleFile Open(string path)
    {
        long dataOffset;
        NpyHeader header;
        using (FileStream source = InputFile.Open(path))
        {
            header = NpyHeader.Read(source, path, out int headerLength);
            dataOffset = headerLength;
        }
        if (header.Type != NpyElementType.Single || header.FortranOrder || header.Shape.Length < 2)
        {
            string order = header.FortranOrder ? "Fortran order" : "C order";
            throw new DataFormatException(
                $"{path}: expected {NpyElementType.Single} in C order with at least 2 dimensions, found {header.Type} in {order} of shape "
                + $"{header.ShapeText}; SampleFile.Write(path, Npy.Read(...)) converts what fits into memory.");
        }

        UInt128 length = 1;
        foreach (long dimension in header.Shape[1..])
            length = UInt128.Min(length * (UInt128)dimension, ulong.MaxValue);
        return Open(path, dataOffset, (UInt128)header.Shape[0], length, $"shape {header.ShapeText}");
    }

    /// <summary>Opens a file that is nothing but rows.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">The number of values of one row, at least 1.</param>
    /// <exception cref="DataFormatException">The file is empty, or not whole rows.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static SampleFile Open(string path, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        long bytes = new FileInfo(path).Length;
        long rowBytes = (long)sizeof(float) * length;
        if (bytes == 0 || bytes % rowBytes != 0)
            throw new DataFormatException($"{path}: expected one or more rows of {rowBytes} bytes ({length} floats), found {bytes} bytes.");
        return Open(path, 0, (UInt128)(bytes / rowBytes), (UInt128)length, $"rows of {length} values");
    }

    /// <summary>
    /// Writes the rows of a dataset, without labels and conditions, as an NPY file that <see cref="Open(string)"/> opens.
    /// </summary>
    /// <param name="path">The file; one that exists is replaced as a whole or not at all.</param>
    /// <param name="dataset">At least one row of finite numbers.</param>
    /// <exception cref="ArgumentException">There is no row, or a number is not finite.</exception>
    public static void Write(string path, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        using var writer = new SampleFileWriter(path, dataset.Length, nameof(dataset));
        for (int row = 0; row < dataset.Count; row++)
            writer.Add(dataset[row]);
        writer.Complete();
    }

    /// <summary>Writes rows as they come, however many, as an NPY file that <see cref="Open(string)"/> opens.</summary>
    /// <param name="path">The file; one that exists is replaced as a whole or not at all.</param>
    /// <param name="rows">
    /// One array a sample, all of one length, at least 1; at least one row of finite numbers. The same array may come again and again.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There is no row, or one has another length, or a number is not finite; with row and column.
    /// </exception>
    public static void Write(string path, IEnumerable<float[]> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var lengths = new RowLengths(nameof(rows));
        SampleFileWriter? writer = null;
        try
        {
            foreach (float[] row in rows)
            {
                lengths.Add(row);
                writer ??= new SampleFileWriter(path, row.Length, nameof(rows));
                writer.Add(row);
            }
            lengths.RequireRows();
            writer!.Complete();
        }
        finally
        {
            writer?.Dispose();
        }
    }

    /// <summary>Converts a CSV file, however large, to an NPY file that <see cref="Open(string)"/> opens; labels are left out.</summary>
    /// <param name="csvPath">The CSV file, compressed with gzip or not.</param>
    /// <param name="path">The file to write; one that exists is replaced as a whole or not at all.</param>
    /// <param name="options">
    /// How to read the CSV file; null for the defaults. With <see cref="MissingValues.Mean"/> it is read twice.
    /// </param>
    /// <exception cref="ArgumentException">Missing values are to be kept, which no training could use.</exception>
    /// <exception cref="DataFormatException">The CSV file is empty, or a record or a field is not what it should be.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static void WriteCsv(string csvPath, string path, CsvOptions? options = null)
    {
        options ??= new CsvOptions();
        if (options.Missing == MissingValues.Keep)
            throw new ArgumentException("A sample file can't hold missing values; set Missing to Reject, Zero or Mean.", nameof(options));

        ColumnMeans? means = options.Missing == MissingValues.Mean ? Csv.Means(csvPath, options) : null;
        using Stream source = CompressedFile.OpenRead(csvPath, out long fileBytes);
        using var records = new CsvRecords(source, csvPath, options, ValueLimit.Of(options.MaximumValues, fileBytes));
        using var writer = new SampleFileWriter(path, records.Length, nameof(csvPath));
        var row = new float[records.Length];
        while (records.Next(row, out _))
        {
            if (means is null)
                row.AsSpan().Replace(float.NaN, 0);
            else
                means.Fill(row);
            writer.Add(row);
        }
        writer.Complete();
    }

    /// <summary>Reads some neighboring rows into memory, for example to fit a scaler to them.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such rows.</exception>
    /// <exception cref="ArgumentException">The rows are more than an array holds.</exception>
    /// <exception cref="DataFormatException">The rows cannot be had, or hold a value that is not finite.</exception>
    public Dataset Read(int first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)first + count, Count, nameof(count));
        var values = new float[ArraySize.Of(count, Length, "rows", nameof(count))];
        Read(first, values);
        return new Dataset(values, Length);
    }

    /// <inheritdoc/>
    public ISampleReader OpenReader(int seed, bool shuffle) => new SampleFileReader(this, seed, shuffle, BlockBytes, WindowBytes);

    /// <summary>Closes the file. Calling it again does nothing.</summary>
    public void Dispose() => _file.Dispose();

    /// <summary>Reads whole rows. Allocates nothing, and may be called from many threads.</summary>
    internal void Read(int first, Span<float> rows)
    {
        long offset = _dataOffset + (long)first * Length * sizeof(float);
        for (int start = 0; start < rows.Length; start += LargestRead)
        {
            // In pieces whose number of bytes is an int.
            Span<byte> bytes = MemoryMarshal.AsBytes(rows.Slice(start, Math.Min(LargestRead, rows.Length - start)));
            while (!bytes.IsEmpty)
            {
                int read = RandomAccess.Read(_file, bytes, offset);
                if (read == 0)
                {
                    throw new DataFormatException(
                        $"{_path}: expected {Count} rows, as when the file was opened, found its end at byte {offset}.");
                }
                bytes = bytes[read..];
                offset += read;
            }
        }

        LittleEndian.Settle(rows);
        if (NonFinite.IndexIn(rows) is var bad and >= 0)
        {
            (int row, int column) = Math.DivRem(bad, Length);
            string found = rows[bad].ToString(CultureInfo.InvariantCulture);
            throw new DataFormatException(
                $"{_path}: expected a finite number in row {first + row}, column {column} (from 0), found {found}.");
        }
    }

    private static SampleFile Open(string path, long dataOffset, UInt128 count, UInt128 length, string shape)
    {
        if (count == 0 || length == 0)
            throw new DataFormatException($"{path}: expected at least 1 row of at least 1 value, found {shape}.");
        if (count > int.MaxValue || length > (UInt128)Array.MaxLength / sizeof(float))
            throw new DataFormatException($"{path}: expected fewer than 2^31 rows of fewer than 2^29 values, found {shape}.");

        SafeFileHandle file = File.OpenHandle(path, share: FileShare.Read | FileShare.Delete);
        UInt128 expected = (UInt128)dataOffset + count * length * sizeof(float);
        UInt128 found = (UInt128)RandomAccess.GetLength(file);
        if (found != expected)
        {
            file.Dispose();
            throw new DataFormatException($"{path}: expected {expected} bytes for {shape}, found {found}.");
        }
        return new SampleFile(file, path, dataOffset, (int)count, (int)length);
    }
}
