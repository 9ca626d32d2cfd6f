using System.Globalization;

namespace Autoencoders;

/// <summary>Reads CSV files of numbers, one sample a record. Numbers have a decimal point, or the comma of an option, whatever the machine's language.</summary>
/// <remarks>The memory follows what arrives: at most 40 bytes for each byte of the text, most of them for its longest record.</remarks>
/// <example><code>
/// Dataset rows = Csv.Read("machine.csv");
/// Dataset labeled = Csv.Read("checked.csv", new CsvOptions { LabelColumn = 5 });
/// Dataset plant = Csv.Read("plant.csv", new CsvOptions
/// {
///     DecimalSeparator = ',', LabelName = "state", LabelWords = ["ok"], OtherLabel = 1, IgnoredNames = ["remark"],
/// });
/// </code></example>
public static class Csv
{
    private const int FirstBlock = 4096;

    /// <summary>Reads a file, compressed with gzip or not.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Header, separator and label column; by default, what the file shows.</param>
    /// <exception cref="DataFormatException">
    /// The file is empty, or a record or a field is not what it should be, or there are too many values.
    /// </exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Dataset Read(string path, CsvOptions? options = null)
    {
        options ??= new CsvOptions();
        using Stream source = CompressedFile.OpenRead(path, out long fileBytes);
        return Read(source, path, options, ValueLimit.Of(options.MaximumValues, fileBytes));
    }

    /// <summary>Reads a stream to its end, for example an embedded resource.</summary>
    /// <param name="source">UTF-8 text.</param>
    /// <param name="name">What to call the stream in messages.</param>
    /// <param name="options">Header, separator and label column; by default, what the stream shows.</param>
    /// <exception cref="DataFormatException">
    /// The stream is empty, or a record or a field is not what it should be, or there are too many values.
    /// </exception>
    public static Dataset Read(Stream source, string name, CsvOptions? options = null)
    {
        options ??= new CsvOptions();
        return Read(source, name, options, ValueLimit.Of(options.MaximumValues, source));
    }

    /// <summary>
    /// Reads the names of the columns, that of the label left out: one for each value of a row of <see cref="Read(string, CsvOptions?)"/>.
    /// Empty for a file without a header.
    /// </summary>
    /// <param name="path">The file, compressed with gzip or not.</param>
    /// <param name="options">The same as for the rows.</param>
    /// <exception cref="DataFormatException">The file is empty, or has only a header, or no column of the label.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static IReadOnlyList<string> ColumnNames(string path, CsvOptions? options = null)
    {
        options ??= new CsvOptions();
        using Stream source = CompressedFile.OpenRead(path, out long fileBytes);
        using var records = new CsvRecords(source, path, options, ValueLimit.Of(options.MaximumValues, fileBytes));
        return records.Names;
    }

    /// <summary>Reads the names of the columns from a stream, for example an embedded resource; see the overload for a file.</summary>
    /// <param name="source">UTF-8 text.</param>
    /// <param name="name">What to call the stream in messages.</param>
    /// <param name="options">The same as for the rows.</param>
    /// <exception cref="DataFormatException">The stream is empty, or has only a header, or no column of the label.</exception>
    public static IReadOnlyList<string> ColumnNames(Stream source, string name, CsvOptions? options = null)
    {
        options ??= new CsvOptions();
        using var records = new CsvRecords(source, name, options, ValueLimit.Of(options.MaximumValues, source));
        return records.Names;
    }

    /// <summary>The means of all columns but that of the label.</summary>
    /// <exception cref="DataFormatException">
    /// A column has no value, or a record or a field is not what it should be, or there are too many values.
    /// </exception>
    internal static ColumnMeans Means(string path, CsvOptions options)
    {
        using Stream source = CompressedFile.OpenRead(path, out long fileBytes);
        using var records = new CsvRecords(source, path, options, ValueLimit.Of(options.MaximumValues, fileBytes));
        var row = new float[records.Length];
        var means = new ColumnMeans(records.Length);
        while (records.Next(row, out _))
            means.Add(row);
        RequireValues(means, records, path);
        return means;
    }

    /// <summary>Reads a series: the rows of a table in the order of time.</summary>
    internal static Series ReadSeries(string path, CsvOptions options)
    {
        using Stream source = CompressedFile.OpenRead(path, out long fileBytes);
        return ReadSeries(source, path, options, ValueLimit.Of(options.MaximumValues, fileBytes));
    }

    internal static Series ReadSeries(Stream source, string name, CsvOptions options) =>
        ReadSeries(source, name, options, ValueLimit.Of(options.MaximumValues, source));

    private static Series ReadSeries(Stream source, string name, CsvOptions options, ValueLimit limit)
    {
        using var records = new CsvRecords(source, name, options, limit);
        var times = new List<DateTime>();
        Dataset rows = ReadRows(records, name, options, limit, times);
        var series = new Series(rows.Values, rows.Length, times.ToArray(), rows.Labels);
        return records.Names.Length == 0 ? series : series.WithChannelNames(records.Names);
    }

    private static Dataset Read(Stream source, string name, CsvOptions options, ValueLimit limit)
    {
        using var records = new CsvRecords(source, name, options, limit);
        return ReadRows(records, name, options, limit, times: null);
    }

    /// <summary>Reads all records.</summary>
    /// <param name="records">The records.</param>
    /// <param name="name">The file.</param>
    /// <param name="options">The treatment of missing values.</param>
    /// <param name="limit">The largest number of values.</param>
    /// <param name="times">Receives the times, which must not descend; null where nobody asks for them.</param>
    private static Dataset ReadRows(CsvRecords records, string name, CsvOptions options, ValueLimit limit, List<DateTime>? times)
    {
        int length = records.Length;
        var row = new float[length];
        var values = new float[Math.Min(limit.Most, Math.Max(length, FirstBlock))];
        var labels = new List<int>();
        int count = 0;
        while (records.Next(row, out int label))
        {
            long needed = count + (long)length;
            limit.Check((UInt128)needed, name, $"{needed} up to line {records.Line}");
            if (needed > values.Length)
                Array.Resize(ref values, (int)Math.Min(limit.Most, Math.Max(needed, 2L * values.Length)));
            row.CopyTo(values.AsSpan(count));
            count = (int)needed;
            if (records.HasLabels)
                labels.Add(label);
            if (records.HasTimes)
                AddTime(times, records, name);
        }

        if (options.Missing == MissingValues.Zero)
            values.AsSpan(0, count).Replace(float.NaN, 0);
        else if (options.Missing == MissingValues.Mean)
            FillWithMeans(values.AsSpan(0, count), records, name);
        return new Dataset(values.AsMemory(0, count), length, labels.ToArray()).WithColumnNames(records.Names);
    }

    private static void AddTime(List<DateTime>? times, CsvRecords records, string name)
    {
        if (times is null)
            return;
        if (times.Count > 0 && records.Time < times[^1])
        {
            throw new DataFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}, line {records.Line}: expected a time that is not before {times[^1]:O}, found {records.Time:O}; sort the records by time."));
        }
        times.Add(records.Time);
    }

    private static void FillWithMeans(Span<float> values, CsvRecords records, string name)
    {
        int length = records.Length;
        var means = new ColumnMeans(length);
        for (int start = 0; start < values.Length; start += length)
            means.Add(values.Slice(start, length));
        RequireValues(means, records, name);
        for (int start = 0; start < values.Length; start += length)
            means.Fill(values.Slice(start, length));
    }

    private static void RequireValues(ColumnMeans means, CsvRecords records, string name)
    {
        if (means.Empty is var empty and >= 0)
            throw new DataFormatException($"{name}: expected at least one value in {records.ColumnOf(empty)} for the mean, found none.");
    }
}
