using System.Text.Unicode;
using CsvHelper;

namespace Autoencoders;

/// <summary>The records of a table, one after the other, as texts.</summary>
internal sealed class TableRecords : IDisposable
{
    /// <summary>The largest number of columns.</summary>
    public const int MostColumns = 4096;

    private const int LongestShown = 40;

    private readonly CsvReader _reader;
    private readonly string _name;
    private readonly int _longestRecord;
    private readonly int _fields;
    private bool _unread;
    private char[] _text = new char[256];

    /// <param name="source">The bytes of the file.</param>
    /// <param name="name">The file.</param>
    /// <param name="separator">The character between fields; null finds out.</param>
    /// <param name="hasHeader">True if the first record names the columns; null finds out.</param>
    /// <param name="missing">The texts that mean a missing value.</param>
    /// <param name="limit">The limit of a record.</param>
    /// <exception cref="DataFormatException">There is no record, or the first is too long.</exception>
    public TableRecords(Stream source, string name, char? separator, bool? hasHeader, MissingTexts missing, ValueLimit limit)
    {
        _name = name;
        try
        {
            byte[] start = new byte[TableSeparator.SampleBytes];
            int length = source.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            _reader = CsvReader.Create(new PeekedStream(start.AsMemory(0, length), source), new CsvReaderOptions
            {
                Separator = separator ?? TableSeparator.Of(start.AsSpan(0, length)),
                HasHeader = false,
                MalformedData = CsvMalformedDataHandling.Throw,
                MaxRecordSize = _longestRecord = limit.RecordBytes,
                TrackLineNumbers = true,
            });
            bool more = _reader.Read();
            _fields = _reader.FieldCount;
            if (_fields > MostColumns)
                throw new DataFormatException($"{name}: expected at most {MostColumns} columns, found {_fields}.");
            HasHeader = more && (hasHeader ?? NamesColumns(missing));
            Names = HasHeader ? ColumnNames.Of(Header()) : ColumnNames.Of(_fields);
            _unread = HasHeader ? _reader.Read() : more;
            if (!_unread)
            {
                string found = HasHeader ? "only a header" : "an empty file";
                throw new DataFormatException($"{name}: expected at least one record, found {found}.");
            }
        }
        catch (Exception failure)
        {
            _reader?.Dispose();
            if (CsvRefusal.Of(name, _longestRecord, failure) is { } refusal)
                throw refusal;
            throw;
        }
    }

    /// <summary>The names of the columns, each of them once.</summary>
    public string[] Names { get; } = [];

    /// <summary>True if the first record names the columns.</summary>
    public bool HasHeader { get; }

    /// <summary>The character between fields.</summary>
    public char Separator => _reader.Separator;

    /// <summary>The line of the file that the record begins in, from 1.</summary>
    public long Line => _reader.LineNumber;

    /// <summary>Goes on to the next record.</summary>
    /// <returns>Whether there is another.</returns>
    /// <exception cref="DataFormatException">It has another number of fields, or the file is damaged.</exception>
    public bool Next()
    {
        try
        {
            if (!_unread && !_reader.Read())
                return false;
        }
        catch (Exception failure) when (CsvRefusal.Of(_name, _longestRecord, failure) is { } refusal)
        {
            throw refusal;
        }
        _unread = false;
        if (_reader.FieldCount != _fields)
            throw new DataFormatException($"{_name}, line {Line}: expected {_fields} fields, found {_reader.FieldCount}.");
        return true;
    }

    /// <summary>A field of the record without spaces around it, until the next one is asked for.</summary>
    /// <exception cref="DataFormatException">The field is no UTF-8.</exception>
    public ReadOnlySpan<char> this[int column]
    {
        get
        {
            ReadOnlySpan<byte> bytes = _reader.GetSpan(column);
            if (_text.Length < bytes.Length)
                _text = new char[Math.Max(bytes.Length, 2 * _text.Length)];
            if (Utf8.ToUtf16(bytes, _text, out _, out int length, replaceInvalidSequences: false) != System.Buffers.OperationStatus.Done)
            {
                throw new DataFormatException(
                    $"{_name}, line {Line}, {Describe(column)}: expected UTF-8, found bytes of another encoding; save the file as UTF-8.");
            }
            return _text.AsSpan(0, length).Trim();
        }
    }

    /// <summary>The error for a field of the record.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="expected">What it should be.</param>
    /// <param name="cure">What helps, beginning with a semicolon; or nothing.</param>
    public DataFormatException Unexpected(int column, string expected, string cure) =>
        new($"{_name}, line {Line}, {Describe(column)}: expected {expected}, found {Shown(this[column])}{cure}.");

    /// <summary>A column for a message.</summary>
    public string Describe(int column) => column < Names.Length && HasHeader
        ? $"column {column + 1} ({Names[column]})"
        : $"column {column + 1}";

    /// <summary>A text for a message.</summary>
    public static string Shown(ReadOnlySpan<char> text) =>
        text.IsEmpty ? "nothing" : $"'{text[..Math.Min(text.Length, LongestShown)]}'{(text.Length > LongestShown ? "..." : "")}";

    public void Dispose() => _reader.Dispose();

    /// <summary>True if the record has a name, and neither a number nor a date. Missing values are no names.</summary>
    private bool NamesColumns(MissingTexts missing)
    {
        bool hasName = false;
        for (int column = 0; column < _fields; column++)
        {
            ReadOnlySpan<char> text = this[column];
            if (NumberForm.IsNumber(text) || DateEvidence.IsDate(text))
                return false;
            hasName |= !missing.Contains(text);
        }
        return hasName;
    }

    private string[] Header()
    {
        var header = new string[_fields];
        for (int column = 0; column < _fields; column++)
            header[column] = this[column].ToString();
        return header;
    }
}
