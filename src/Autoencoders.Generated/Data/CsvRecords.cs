using System.Text;
using CsvHelper;

namespace Autoencoders;

/// <summary>The records of a CSV file, one after the other: numbers, and a label and a time where columns are named for them.</summary>
internal sealed class CsvRecords : IDisposable
{
    private readonly CsvReader _reader;
    private readonly string _name;
    private readonly CsvFields _fields;
    private readonly bool _hasHeader;
    private readonly CsvColumns _columns;
    private readonly bool _mayBeHeader;
    private readonly int _longestRecord;
    private (float[] Values, int Label, DateTime Time)? _read;
    private bool _unread = true;
    private bool _isFirst = true;

    /// <param name="source">The bytes of the file.</param>
    /// <param name="name">The file.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="limit">The largest number of values, which holds for a single record too.</param>
    /// <exception cref="DataFormatException">There is no record of numbers, or no column of the label, or the first is too long.</exception>
    /// <exception cref="ArgumentException">The options contradict themselves.</exception>
    public CsvRecords(Stream source, string name, CsvOptions options, ValueLimit limit)
    {
        (_name, _fields) = (name, new CsvFields(options));
        var readerOptions = new CsvReaderOptions
        {
            Separator = options.Separator ?? (options.DecimalSeparator == ',' ? ';' : null),
            HasHeader = false,
            MalformedData = CsvMalformedDataHandling.Throw,
            MaxRecordSize = _longestRecord = limit.RecordBytes,
            TrackLineNumbers = true,
        };
        try
        {
            _reader = CsvReader.Create(source, readerOptions, leaveOpen: true);
            bool more = _reader.Read();
            limit.Check((UInt128)Math.Max(0, _reader.FieldCount - 1), name, $"a first record of {_reader.FieldCount} fields");
            _mayBeHeader = options.HasHeader is null;
            string[]? header = null;
            if (more && (options.HasHeader ?? CsvHeader.NamesColumns(_reader, _fields)))
            {
                header = _reader.Current.ToArray();
                more = _reader.Read();
            }
            _hasHeader = header is not null;
            if (!more)
            {
                string found = _hasHeader ? "only a header" : "an empty file";
                throw new DataFormatException($"{name}: expected at least one record of numbers, found {found}.");
            }

            _columns = new CsvColumns(options, header, header?.Length ?? _reader.FieldCount, name);
            if (!_hasHeader && _mayBeHeader && CsvHeader.CountsColumns(_reader))
                RequireNoHeader();
        }
        catch (Exception failure)
        {
            _reader?.Dispose();
            if (Refusal(failure) is { } refusal)
                throw refusal;
            throw;
        }
    }

    /// <summary>The number of values of one record, without label and time.</summary>
    public int Length => _columns.Values;

    /// <summary>The names of the columns of values; empty without a header.</summary>
    public string[] Names => _columns.Names;

    /// <summary>The line of the file that the last record begins in, from 1.</summary>
    public long Line => _reader.LineNumber;

    /// <summary>True if each record has a label.</summary>
    public bool HasLabels => _columns.HasLabels;

    /// <summary>True if each record has a time.</summary>
    public bool HasTimes => _columns.HasTimes;

    /// <summary>The time of the last record; the default without times.</summary>
    public DateTime Time { get; private set; }

    /// <summary>Reads a record.</summary>
    /// <param name="values">Receives <see cref="Length"/> values; NaN for one that is missing, where that is allowed.</param>
    /// <param name="label">Receives the label, or 0 without a label.</param>
    /// <returns>Whether there was another.</returns>
    /// <exception cref="DataFormatException">The record or a field is not what it should be.</exception>
    public bool Next(Span<float> values, out int label)
    {
        try
        {
            return Read(values, out label);
        }
        catch (Exception failure) when (Refusal(failure) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Says in a message which column a value stands in.</summary>
    /// <param name="value">The index of the value among those of a record.</param>
    public string ColumnOf(int value) => _columns.Describe(_columns.ColumnOf(value));

    public void Dispose() => _reader.Dispose();

    private bool Read(Span<float> values, out int label)
    {
        if (_read is { } read)
        {
            read.Values.CopyTo(values);
            (label, Time) = (read.Label, read.Time);
            _read = null;
            return true;
        }

        label = 0;
        if (!_unread && !_reader.Read())
            return false;
        _unread = false;
        if (_reader.FieldCount != _columns.Count)
            throw new DataFormatException($"{_name}, line {_reader.LineNumber}: expected {_columns.Count} fields, found {_reader.FieldCount}.");

        int count = 0;
        for (int column = 0; column < _columns.Count; column++)
        {
            ReadOnlySpan<byte> text = _reader.GetSpan(column);
            switch (_columns[column])
            {
                case CsvColumn.Label:
                    if (!_fields.TryLabel(text, out label))
                        throw Unexpected(column, ExpectedLabel, text, CsvCure.OfLabel(text, _fields));
                    break;
                case CsvColumn.Time:
                    Time = CsvTime.TryParse(text, out DateTime time) ? time : throw Unexpected(column, "a date and time", text, "");
                    break;
                case CsvColumn.Value:
                    values[count++] = ValueOf(column, text);
                    break;
            }
        }
        _isFirst = false;
        return true;
    }

    private float ValueOf(int column, ReadOnlySpan<byte> text)
    {
        if (_fields.IsMissing(text))
            return _fields.MissingAllowed ? float.NaN : throw Unexpected(column, ExpectedNumber, text, CsvCure.OfValue(text, _fields));
        return _fields.TryNumber(text, out float value) && float.IsFinite(value)
            ? value
            : throw Unexpected(column, ExpectedNumber, text, CsvCure.OfValue(text, _fields));
    }

    /// <summary>Reads the first record, which counts the columns, and looks whether the next one is written otherwise.</summary>
    private void RequireNoHeader()
    {
        int first = CsvHeader.FirstCounted(_reader);
        var values = new float[Length];
        if (!Read(values, out int label))
            return;
        _read = (values, label, Time);
        _unread = _reader.Read();
        if (_unread && _reader.FieldCount == _columns.Count && CsvHeader.HasFractions(_reader, _fields, first))
        {
            throw new DataFormatException(
                $"{_name}: expected the option HasHeader, because the first record may be column numbers or values, found none.");
        }
    }

    private string ExpectedNumber => _fields.DecimalSeparator == '.' ? "a finite number" : "a finite number with a decimal comma";

    private string ExpectedLabel => _fields.Words.Count == 0
        ? "a whole number as label"
        : $"one of the labels '{string.Join("', '", _fields.Words)}'";

    private DataFormatException? Refusal(Exception failure) => CsvRefusal.Of(_name, _longestRecord, failure);

    private DataFormatException Unexpected(int column, string expected, ReadOnlySpan<byte> text, string cure)
    {
        const int Shown = 40;
        string found = text.IsEmpty ? "nothing" : $"'{Encoding.UTF8.GetString(text[..Math.Min(text.Length, Shown)])}'";
        if (_mayBeHeader && !_hasHeader && _isFirst)
            cure += "; the option HasHeader says whether the first record names the columns";
        return new DataFormatException(
            $"{_name}, line {_reader.LineNumber}, {_columns.Describe(column)}: expected {expected}, found {found}{cure}.");
    }
}
