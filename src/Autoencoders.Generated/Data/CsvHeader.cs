using System.Buffers.Text;
using CsvHelper;

namespace Autoencoders;

/// <summary>Finds out whether the first record of a CSV file names the columns.</summary>
internal static class CsvHeader
{
    private const int FewestCounted = 3;

    /// <summary>True if the record has a name and no number. Missing values are neither.</summary>
    public static bool NamesColumns(CsvReader record, CsvFields fields)
    {
        bool hasName = false;
        for (int column = 0; column < record.FieldCount; column++)
        {
            ReadOnlySpan<byte> field = record.GetSpan(column);
            if (fields.TryNumber(field, out _))
                return false;
            hasName |= !fields.IsMissing(field);
        }
        return hasName;
    }

    /// <summary>
    /// True if the record counts the columns from 0 on, at least three, perhaps behind an empty field: the header that pandas writes for an
    /// array without names, without or with its index.
    /// </summary>
    public static bool CountsColumns(CsvReader record)
    {
        int first = FirstCounted(record);
        for (int column = first; column < record.FieldCount; column++)
        {
            ReadOnlySpan<byte> field = record.GetSpan(column);
            if (!Utf8Parser.TryParse(field, out int number, out int length) || length != field.Length || number != column - first)
                return false;
        }
        return record.FieldCount >= FewestCounted;
    }

    /// <summary>True if the numbers of the record are written with fractions, all but those of one column at most, a label's.</summary>
    /// <param name="record">A record below one that counts the columns.</param>
    /// <param name="fields">The way that numbers are written.</param>
    /// <param name="first">The first column that was counted.</param>
    public static bool HasFractions(CsvReader record, CsvFields fields, int first)
    {
        int others = 0;
        for (int column = first; column < record.FieldCount; column++)
        {
            ReadOnlySpan<byte> field = record.GetSpan(column);
            if (!field.ContainsAny((byte)fields.DecimalSeparator, (byte)'e', (byte)'E') && !fields.IsMissing(field))
                others++;
        }
        return others <= 1;
    }

    /// <summary>0, or 1 behind an empty field.</summary>
    public static int FirstCounted(CsvReader record) => record.FieldCount > 0 && record.GetSpan(0).IsEmpty ? 1 : 0;
}
