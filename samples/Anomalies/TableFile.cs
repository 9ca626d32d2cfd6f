using System.Globalization;
using Autoencoders;

namespace Anomalies;

/// <summary>
/// A table in a file: CSV (compressed with gzip or not), NPY or NPZ. Values that are missing stay NaN: what they become follows from the
/// training rows.
/// </summary>
internal static class TableFile
{
    private const string Values = "X";
    private const string Labels = "y";

    /// <summary>Reads a table.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="options">
    /// How to read it. Its label is a column of a CSV file by its name, its number from 1 or <c>last</c>, or an array of an NPZ file; null
    /// is the array <c>y</c>, if there is one, or nothing.
    /// </param>
    /// <exception cref="DataFormatException">The file is not what it should be.</exception>
    public static NumberTable Read(FileInfo file, TableOptions options) => file.Extension.ToLowerInvariant() switch
    {
        ".npz" => ReadArrays(file, options.Label),
        ".npy" => new(file.Name, Npy.Read(file.FullName, MissingValues.Keep)),
        _ => new(file.Name, Csv.Read(file.FullName, OptionsOf(file, options))),
    };

    private static NumberTable ReadArrays(FileInfo file, string? label)
    {
        IReadOnlyList<string> names = Npz.Names(file.FullName);
        label ??= names.Contains(Labels) ? Labels : null;
        string values = names.Contains(Values) ? Values : names.FirstOrDefault(name => name != label) ?? Values;
        return new(file.Name, Npz.Read(file.FullName, values, label, MissingValues.Keep));
    }

    private static CsvOptions OptionsOf(FileInfo file, TableOptions options)
    {
        var plain = new CsvOptions
        {
            Missing = MissingValues.Keep,
            MissingWords = options.Missing,
            DecimalSeparator = options.DecimalComma ? ',' : '.',
        };
        IReadOnlyList<string> header = Csv.ColumnNames(file.FullName, plain);
        Index? label = ColumnOf(options.Label, header);
        return plain with
        {
            LabelColumn = label,
            LabelName = label is null ? options.Label : null,
            LabelWords = options.Normal is { } normal ? [normal] : [],
            OtherLabel = options.Normal is null ? null : 1,
            IgnoredNames = [.. options.Ignored.Where(column => ColumnOf(column, header) is null)],
            IgnoredColumns = [.. options.Ignored.Select(column => ColumnOf(column, header)).OfType<Index>()],
        };
    }

    /// <summary>The place of a column that is told by it; null for a name.</summary>
    private static Index? ColumnOf(string? column, IReadOnlyList<string> header)
    {
        if (column is null || header.Contains(column))
            return null;
        if (column == "last")
            return ^1;
        return int.TryParse(column, CultureInfo.InvariantCulture, out int number) && number >= 1 ? number - 1 : null;
    }
}
