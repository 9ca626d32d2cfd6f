using System.Globalization;
using System.Text;
using CsvHelper;

namespace Autoencoders;

/// <summary>Reads CSV files of numbers, one sample a record. Numbers have a decimal point, whatever the machine's language.</summary>
public static class Csv
{
    private const int LongestRecord = 64 << 20;
    private const int FirstBlock = 4096;

    /// <summary>Reads a file, compressed with gzip or not.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Header, separator and label column; by default, what the file shows.</param>
    /// <exception cref="DataFormatException">The file is empty, or a record or a field is not what it should be.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Dataset Read(string path, CsvOptions? options = null)
    {
        using Stream source = CompressedFile.OpenRead(path);
        return Read(source, path, options);
    }

    /// <summary>Reads a stream to its end, for example an embedded resource.</summary>
    /// <param name="source">UTF-8 text.</param>
    /// <param name="name">What to call the stream in messages.</param>
    /// <param name="options">Header, separator and label column; by default, what the stream shows.</param>
    /// <exception cref="DataFormatException">The stream is empty, or a record or a field is not what it should be.</exception>
    public static Dataset Read(Stream source, string name, CsvOptions? options = null)
    {
        options ??= new CsvOptions();
        if (options is { LabelColumn: not null, LabelName: not null })
            throw new ArgumentException("The label column is named twice: by LabelColumn and by LabelName.", nameof(options));

        var readerOptions = new CsvReaderOptions
        {
            Separator = options.Separator,
            HasHeader = false,
            MalformedData = CsvMalformedDataHandling.Throw,
            MaxRecordSize = LongestRecord,
            TrackLineNumbers = true,
        };
        try
        {
            using CsvReader reader = CsvReader.Create(source, readerOptions, leaveOpen: true);
            return Read(reader, name, options);
        }
        catch (CsvFormatException malformed)
        {
            string reason = malformed.Message.TrimEnd('.');
            throw new DataFormatException($"{name}, line {malformed.LineNumber}: expected CSV, found it malformed ({reason}).", malformed);
        }
        catch (InvalidDataException damaged)
        {
            throw CompressedFile.Damaged(name, damaged);
        }
    }

    private static Dataset Read(CsvReader reader, string name, CsvOptions options)
    {
        bool more = reader.Read();
        string[]? header = null;
        if (more && (options.HasHeader ?? !HasNumber(reader)))
        {
            header = reader.Current.ToArray();
            more = reader.Read();
        }
        if (!more)
        {
            string found = header is null ? "an empty file" : "only a header";
            throw new DataFormatException($"{name}: expected at least one record of numbers, found {found}.");
        }

        int fields = header?.Length ?? reader.FieldCount;
        int labelColumn = LabelColumn(header, fields, name, options);
        int length = labelColumn < 0 ? fields : fields - 1;
        if (length == 0)
            throw new DataFormatException($"{name}: expected at least one column beside the label, found none.");

        var values = new float[Math.Max(length, FirstBlock)];
        var labels = new List<int>();
        int count = 0;
        do
        {
            if (reader.FieldCount != fields)
                throw new DataFormatException($"{name}, line {reader.LineNumber}: expected {fields} fields, found {reader.FieldCount}.");
            if (values.Length - count < length)
                Grow(ref values, count + (long)length, name);

            for (int column = 0; column < fields; column++)
            {
                ReadOnlySpan<byte> text = reader.GetSpan(column);
                if (column != labelColumn)
                {
                    if (!float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) || !float.IsFinite(value))
                        throw Unexpected(reader, name, header, column, "a finite number", text);
                    values[count++] = value;
                }
                else if (int.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out int label))
                    labels.Add(label);
                else
                    throw Unexpected(reader, name, header, column, "a whole number as label", text);
            }
        }
        while (reader.Read());

        return new Dataset(values.AsMemory(0, count), length, labels.ToArray());
    }

    private static bool HasNumber(CsvReader reader)
    {
        for (int column = 0; column < reader.FieldCount; column++)
        {
            if (float.TryParse(reader.GetSpan(column), NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                return true;
        }
        return false;
    }

    private static int LabelColumn(string[]? header, int fields, string name, CsvOptions options)
    {
        if (options.LabelName is { } label)
        {
            int column = header is null ? -1 : Array.IndexOf(header, label);
            if (column >= 0)
                return column;
            string found = header is null ? "no header" : $"the header '{string.Join(',', header)}'";
            throw new DataFormatException($"{name}: expected a label column '{label}', found {found}.");
        }
        if (options.LabelColumn is { } index)
        {
            int column = index.GetOffset(fields);
            if ((uint)column >= (uint)fields)
                throw new DataFormatException($"{name}: expected a label column at {index}, found {fields} columns.");
            return column;
        }
        return -1;
    }

    private static void Grow(ref float[] values, long needed, string name)
    {
        if (needed > Array.MaxLength)
            throw new DataFormatException($"{name}: expected at most {Array.MaxLength} numbers, found more.");
        Array.Resize(ref values, (int)Math.Min(Array.MaxLength, Math.Max(needed, 2L * values.Length)));
    }

    private static DataFormatException Unexpected(
        CsvReader reader, string name, string[]? header, int column, string expected, ReadOnlySpan<byte> text)
    {
        const int Shown = 40;
        string found = text.IsEmpty ? "nothing" : $"'{Encoding.UTF8.GetString(text[..Math.Min(text.Length, Shown)])}'";
        string title = header is null ? "" : $" ({header[column]})";
        string place = $"{name}, line {reader.LineNumber}, column {column + 1}{title}";
        return new DataFormatException($"{place}: expected {expected}, found {found}.");
    }
}
