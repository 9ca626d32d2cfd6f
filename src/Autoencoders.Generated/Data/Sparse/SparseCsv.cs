using System.Globalization;
using System.Text;
using CsvHelper;

namespace Autoencoders;

/// <summary>
/// Reads CSV files of entries, one a record: user, item, and a value if there is a third field. Users and items are any texts; further
/// fields, such as a time, are not read.
/// </summary>
/// <remarks>The memory follows what arrives: at most 100 bytes for each byte of the text.</remarks>
/// <example><code>
/// SparseTable chosen = SparseCsv.Read("ratings.csv", new SparseCsvOptions { LeastValue = 4, Binary = true });
/// Console.WriteLine($"{chosen.Rows.Count} users, {chosen.Rows.Length} items, {chosen.Rows.EntryCount} entries");
/// </code></example>
public static class SparseCsv
{
    private const int User = 0, Item = 1, Value = 2;

    /// <summary>Reads a file, compressed with gzip or not.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Header, separator and which entries count; null for the defaults.</param>
    /// <exception cref="DataFormatException">
    /// The file has no entry, or a record is not one, or there are too many; with file and line.
    /// </exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static SparseTable Read(string path, SparseCsvOptions? options = null)
    {
        options ??= new SparseCsvOptions();
        using Stream source = CompressedFile.OpenRead(path, out long fileBytes);
        return Read(source, path, options, ValueLimit.Of(options.MaximumEntries, fileBytes));
    }

    /// <summary>Reads a stream to its end, for example an embedded resource.</summary>
    /// <param name="source">UTF-8 text.</param>
    /// <param name="name">The name of the stream in messages.</param>
    /// <param name="options">Header, separator and which entries count; null for the defaults.</param>
    /// <exception cref="DataFormatException">
    /// The stream has no entry, or a record is not one, or there are too many; with line.
    /// </exception>
    public static SparseTable Read(Stream source, string name, SparseCsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= new SparseCsvOptions();
        return Read(source, name, options, ValueLimit.Of(options.MaximumEntries, source));
    }

    private static SparseTable Read(Stream source, string name, SparseCsvOptions options, ValueLimit limit)
    {
        var readerOptions = new CsvReaderOptions
        {
            Separator = options.Separator,
            HasHeader = false,
            MalformedData = CsvMalformedDataHandling.Throw,
            MaxRecordSize = limit.RecordBytes,
            TrackLineNumbers = true,
        };
        try
        {
            using CsvReader reader = CsvReader.Create(source, readerOptions, leaveOpen: true);
            return Read(reader, name, options, limit);
        }
        catch (CsvFormatException malformed)
        {
            throw new DataFormatException(
                $"{name}, line {malformed.LineNumber}: expected valid CSV, found an error ({malformed.Message.TrimEnd('.')}).", malformed);
        }
        catch (InvalidDataException damaged)
        {
            throw CompressedFile.Damaged(name, damaged);
        }
    }

    private static SparseTable Read(CsvReader reader, string name, SparseCsvOptions options, ValueLimit limit)
    {
        var users = new NameNumbers();
        var items = new NameNumbers();
        List<int> rows = [], columns = [];
        List<float> values = [];
        for (bool isFirst = true; reader.Read(); isFirst = false)
        {
            if (reader.FieldCount <= Item)
            {
                throw new DataFormatException(
                    $"{name}, line {reader.LineNumber}: expected user, item and perhaps a value, found {reader.FieldCount} field"
                    + $"{(reader.FieldCount == 1 ? "; the option Separator says which character stands between fields" : "s")}.");
            }

            if (isFirst && options.HasHeader)
            {
                RequireNames(reader, name);
                continue;
            }

            float value = ValueOf(reader, name);
            if (value < options.LeastValue)
                continue;
            rows.Add(NumberOf(users, reader, User, name));
            columns.Add(NumberOf(items, reader, Item, name));
            values.Add(options.Binary ? 1f : value);
            limit.Check((UInt128)rows.Count, name, $"{rows.Count} entries");
        }

        if (rows.Count == 0)
            throw new DataFormatException($"{name}: expected at least one entry, found none.");
        return new SparseTable(RowsOf(rows, columns, values, users, items, options, name), users.Names, items.Names);
    }

    private static SparseDataset RowsOf(
        List<int> rows,
        List<int> columns,
        List<float> values,
        NameNumbers users,
        NameNumbers items,
        SparseCsvOptions options,
        string name)
    {
        SparseDataset made;
        try
        {
            made = SparseDataset.From(
                rows.ToArray(), columns.ToArray(), values.ToArray(), users.Names.Count, items.Names.Count);
        }
        catch (ArgumentException sum)
        {
            throw new DataFormatException($"{name}: expected entries that add up to finite values, found others ({sum.Message}).", sum);
        }
        return options.Binary ? new SparseDataset(made.Offsets, made.Columns, default, made.Length) : made;
    }

    /// <summary>Refuses a first record that is an entry: to leave it out as a header would lose it.</summary>
    private static void RequireNames(CsvReader record, string name)
    {
        int last = Math.Min(record.FieldCount - 1, Value);
        for (int field = last == Value ? Value : User; field <= last; field++)
        {
            if (!float.TryParse(record.GetSpan(field), NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                return;
        }
        throw new DataFormatException(
            $"{name}, line {record.LineNumber}: expected the names of the columns, found an entry; the option HasHeader = false reads it.");
    }

    private static int NumberOf(NameNumbers names, CsvReader record, int field, string name)
    {
        ReadOnlySpan<byte> text = record.GetSpan(field).Trim((byte)' ');
        return !text.IsEmpty
            ? names.NumberOf(text)
            : throw new DataFormatException(
                $"{name}, line {record.LineNumber}: expected {(field == User ? "a user" : "an item")} in field {field + 1}, found nothing.");
    }

    private static float ValueOf(CsvReader record, string name)
    {
        if (record.FieldCount <= Value)
            return 1f;
        ReadOnlySpan<byte> text = record.GetSpan(Value);
        if (float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && float.IsFinite(value))
            return value;
        const int Shown = 40;
        string found = text.IsEmpty ? "nothing" : $"'{Encoding.UTF8.GetString(text[..Math.Min(text.Length, Shown)])}'";
        throw new DataFormatException($"{name}, line {record.LineNumber}: expected a finite number in field {Value + 1}, found {found}.");
    }
}
