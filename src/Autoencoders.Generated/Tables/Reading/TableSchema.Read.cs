namespace Autoencoders;

/// <content>Reading of files.</content>
public sealed partial class TableSchema
{
    private const int FirstBlock = 4096;

    /// <summary>Reads the rows of a file that has the columns of the schema. Columns that it has beside them are not read.</summary>
    /// <param name="path">
    /// A CSV file, compressed with gzip or not. Its columns are found by their names, in any order; without a header, by their places.
    /// </param>
    /// <param name="options">The treatment of fields that the schema has no value for.</param>
    /// <exception cref="DataFormatException">
    /// A column is missing, or a field is not what its column holds; with file, line, column and value.
    /// </exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public Dataset Read(string path, TableReadOptions? options = null) => Read(path, options, out _);

    /// <summary>Reads the rows of a file, and counts the fields that the schema has no value for.</summary>
    /// <param name="path">A CSV file, compressed with gzip or not.</param>
    /// <param name="options">The treatment of fields that the schema has no value for.</param>
    /// <param name="unfit">Receives the columns with such fields.</param>
    /// <exception cref="DataFormatException">
    /// A column is missing, or a field is not what its column holds; with file, line, column and value.
    /// </exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public Dataset Read(string path, TableReadOptions? options, out IReadOnlyList<UnfitCount> unfit)
    {
        options ??= new TableReadOptions();
        using Stream source = CompressedFile.OpenRead(path, out long fileBytes);
        return Read(source, path, options, ValueLimit.Of(options.MaximumValues, fileBytes), out unfit);
    }

    /// <summary>Reads the rows of a stream to its end.</summary>
    /// <param name="source">CSV in UTF-8.</param>
    /// <param name="name">What to call the stream in messages.</param>
    /// <param name="options">The treatment of fields that the schema has no value for.</param>
    /// <exception cref="DataFormatException">
    /// A column is missing, or a field is not what its column holds; with stream, line, column and value.
    /// </exception>
    public Dataset Read(Stream source, string name, TableReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= new TableReadOptions();
        return Read(source, name, options, ValueLimit.Of(options.MaximumValues, source), out _);
    }

    private Dataset Read(Stream source, string name, TableReadOptions options, ValueLimit limit, out IReadOnlyList<UnfitCount> unfit)
    {
        using var records = new TableRecords(source, name, Separator, HasHeader, new MissingTexts(MissingWords), limit);
        var rows = new TableRows(this, _fields, records, name, options.Unfit);
        int length = RowColumns.Count;
        var values = new float[Math.Min(limit.Most, Math.Max(length, FirstBlock))];
        var labels = new List<int>();
        int count = 0;
        while (records.Next())
        {
            long needed = count + (long)length;
            limit.Check((UInt128)needed, name, $"{needed} up to line {records.Line}");
            if (needed > values.Length)
                Array.Resize(ref values, (int)Math.Min(limit.Most, Math.Max(needed, 2L * values.Length)));
            rows.Read(values.AsSpan(count, length));
            count = (int)needed;
            if (rows.HasLabels)
                labels.Add(rows.ReadLabel());
        }
        unfit = rows.Unfit;
        return new Dataset(values.AsMemory(0, count), length, labels.ToArray())
            .WithColumnNames([.. RowColumns.Select(column => column.Name)]);
    }
}
