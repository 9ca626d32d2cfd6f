using System.Globalization;

namespace Autoencoders;

/// <summary>The rules of compressed sparse rows.</summary>
internal static class SparseRules
{
    /// <exception cref="ArgumentException">One is broken; with the row, or with both sizes.</exception>
    public static void Require(ReadOnlySpan<int> offsets, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, int length)
    {
        if (offsets.IsEmpty || offsets[0] != 0)
        {
            string found = offsets.IsEmpty ? "there is not one" : $"the first is {offsets[0]}";
            throw new ArgumentException($"The offsets must begin with 0, but {found}.", nameof(offsets));
        }

        for (int row = 0; row < offsets.Length - 1; row++)
        {
            if (offsets[row + 1] < offsets[row])
            {
                throw new ArgumentException(
                    $"The offset of row {row} (from 0) is {offsets[row]}, and that behind it is less: {offsets[row + 1]}.", nameof(offsets));
            }
        }

        if (offsets[^1] != columns.Length)
            throw new ArgumentException($"The offsets end at {offsets[^1]}, but there are {columns.Length} columns.", nameof(offsets));
        if (!values.IsEmpty && values.Length != columns.Length)
            throw new ArgumentException($"{values.Length} values do not fit {columns.Length} columns.", nameof(values));
        for (int row = 0; row < offsets.Length - 1; row++)
        {
            int start = offsets[row], end = offsets[row + 1];
            RequireRow(columns[start..end], values.IsEmpty ? [] : values[start..end], length, $"Row {row} (from 0)");
        }
    }

    /// <summary>Checks one row.</summary>
    /// <param name="columns">Its columns.</param>
    /// <param name="values">Their values; empty where all are 1.</param>
    /// <param name="length">The number of columns that there may be.</param>
    /// <param name="row">The row in the words of a message.</param>
    /// <exception cref="ArgumentException">The row is not as it should be.</exception>
    public static void RequireRow(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, int length, string row)
    {
        if (!values.IsEmpty && values.Length != columns.Length)
            throw new ArgumentException($"{row} has {values.Length} values, but {columns.Length} columns.", nameof(values));
        int before = -1;
        foreach (int column in columns)
        {
            if ((uint)column >= (uint)length)
            {
                throw new ArgumentException(
                    $"{row} has the column {column}, which is out of range: there are columns 0 to {length - 1}.", nameof(columns));
            }

            if (column <= before)
            {
                throw new ArgumentException(
                    $"{row} has the column {column} behind {before}; columns must ascend, and each may come once.", nameof(columns));
            }
            before = column;
        }

        if (NonFinite.IndexIn(values) is var bad and >= 0)
        {
            string found = values[bad].ToString(CultureInfo.InvariantCulture);
            throw new ArgumentException($"{row} has the value {found} in column {columns[bad]}; all must be finite.", nameof(values));
        }
    }
}
