using System.Globalization;
using Autoencoders;

namespace SeriesStudy;

/// <summary>Reads rows of a table from a stream of text, line by line as they come.</summary>
internal sealed class RowReader
{
    private readonly TextReader _text;
    private readonly char _separator;
    private readonly int _fields;
    private readonly int _time;
    private readonly int[] _columns;
    private int _line = 1;

    private RowReader(TextReader text, char separator, string[] header, Settings settings)
    {
        (_text, _separator, _fields) = (text, separator, header.Length);
        string? time = SeriesFile.TimeName(settings, header);
        foreach (string? name in (string?[])[settings.Time, settings.Label, .. settings.Ignored])
        {
            if (name is not null && !header.Contains(name))
                throw new DataFormatException($"standard input: no column is named '{name}'. The columns are {string.Join(", ", header)}.");
        }

        _time = time is null ? -1 : Array.IndexOf(header, time);
        _columns = [
            .. Enumerable.Range(0, header.Length).Where(column =>
                column != _time && header[column] != settings.Label && !settings.Ignored.Contains(header[column])),
        ];
        Names = [.. _columns.Select(column => header[column])];
    }

    /// <summary>One name a channel.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The name of the latest row: its time, or without times its line.</summary>
    public string RowName { get; private set; } = "";

    /// <summary>Reads the line that names the columns.</summary>
    /// <exception cref="DataFormatException">There is none, or it does not have a column that was named.</exception>
    public static RowReader Open(TextReader text, Settings settings)
    {
        if (text.ReadLine() is not { } line)
            throw new DataFormatException("standard input: expected a line that names the columns, found nothing.");
        char separator = settings.Separator ?? ",;\t|".MaxBy(candidate => line.Count(letter => letter == candidate));
        string[] header = [.. line.TrimStart('\uFEFF').Split(separator).Select(Unquoted)];
        if (header.All(field => field.Length == 0 || IsNumber(field, out _)))
            throw new DataFormatException("standard input: expected a line that names the columns, found numbers.");
        return new RowReader(text, separator, header, settings);
    }

    /// <summary>Reads the next row. A line that is no row is told on standard error and passed over.</summary>
    /// <param name="row">Receives the channels; what is missing becomes NaN.</param>
    /// <returns>False at the end of the stream.</returns>
    public bool Read(Span<float> row)
    {
        while (_text.ReadLine() is { } line)
        {
            _line++;
            if (line.Length == 0)
                continue;
            if (Problem(line.Split(_separator), row) is not { } problem)
                return true;
            Console.Error.WriteLine($"line {_line}: {problem}; the row is left out");
        }

        return false;
    }

    private string? Problem(string[] fields, Span<float> row)
    {
        if (fields.Length != _fields)
            return $"{fields.Length} fields instead of {_fields}";
        bool hasValue = false;
        for (int channel = 0; channel < _columns.Length; channel++)
        {
            string field = Unquoted(fields[_columns[channel]]);
            bool isMissing = field.Length == 0 || field.Equals("nan", StringComparison.OrdinalIgnoreCase);
            if (!isMissing && !IsNumber(field, out row[channel]))
                return $"'{field}' ({Names[channel]}) is not a number";
            if (isMissing)
                row[channel] = float.NaN;
            hasValue |= !isMissing;
        }

        RowName = _time < 0 ? $"line {_line}" : Unquoted(fields[_time]);
        return hasValue ? null : "all values are missing";
    }

    private static string Unquoted(string field) => field.Trim().Trim('"');

    private static bool IsNumber(string field, out float value) =>
        float.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && float.IsFinite(value);
}
