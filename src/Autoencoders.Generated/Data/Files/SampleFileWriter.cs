using System.Globalization;

namespace Autoencoders;

/// <summary>Writes rows as they come to a new file, which replaces its target when all are written.</summary>
/// <param name="path">The target.</param>
/// <param name="length">The number of values of one row.</param>
/// <param name="parameter">Where the rows come from, for exceptions.</param>
internal sealed class SampleFileWriter(string path, int length, string parameter) : IDisposable
{
    private readonly AtomicFile _file = new(path);
    private int _rows;

    /// <exception cref="ArgumentException">A number is not finite; with its row and column.</exception>
    public void Add(ReadOnlySpan<float> row)
    {
        if (NonFinite.IndexIn(row) is var column and >= 0)
        {
            string found = row[column].ToString(CultureInfo.InvariantCulture);
            throw new ArgumentException($"The value in row {_rows}, column {column} (from 0) is {found}.", parameter);
        }
        if (_rows == 0)
            NpyHeader.Write(_file.Content, rows: 0, length);
        LittleEndian.Write(_file.Content, row);
        _rows = checked(_rows + 1);
    }

    /// <summary>Fills in how many rows there were, and replaces the target.</summary>
    /// <exception cref="ArgumentException">There were none.</exception>
    public void Complete()
    {
        if (_rows == 0)
            throw new ArgumentException("There are 0 rows; at least 1 is needed.", parameter);
        _file.Content.Position = 0;
        NpyHeader.Write(_file.Content, _rows, length);
        _file.Complete();
    }

    /// <summary>Without completion, leaves the target as it was.</summary>
    public void Dispose() => _file.Dispose();
}
