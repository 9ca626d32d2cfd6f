using System.Globalization;
using Autoencoders;

namespace Anomalies;

/// <summary>
/// A table in a file: CSV (compressed with gzip or not), NPY or NPZ. Values that are missing become the mean of their column.
/// </summary>
internal static class TableFile
{
    private const string Values = "X";
    private const string Labels = "y";

    /// <summary>Reads a table.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="label">
    /// What tells anomalies from normal rows: a column of a CSV file by its name, its number from 1 or <c>last</c>, or an array of an NPZ
    /// file. Null: the array <c>y</c>, if there is one, or nothing.
    /// </param>
    /// <exception cref="DataFormatException">The file is not what it should be.</exception>
    public static NumberTable Read(FileInfo file, string? label) => file.Extension.ToLowerInvariant() switch
    {
        ".npz" => ReadArrays(file, label),
        ".npy" => Unnamed(file, Npy.Read(file.FullName, MissingValues.Mean)),
        _ => ReadText(file, label),
    };

    private static NumberTable ReadArrays(FileInfo file, string? label)
    {
        IReadOnlyList<string> names = Npz.Names(file.FullName);
        label ??= names.Contains(Labels) ? Labels : null;
        string values = names.Contains(Values) ? Values : names.FirstOrDefault(name => name != label) ?? Values;
        return Unnamed(file, Npz.Read(file.FullName, values, label, MissingValues.Mean));
    }

    private static NumberTable Unnamed(FileInfo file, Dataset rows) =>
        new(file.Name, rows, [.. Enumerable.Range(1, rows.Length).Select(column => $"column {column}")]);

    private static NumberTable ReadText(FileInfo file, string? label)
    {
        Index? column = ColumnOf(label, Csv.ColumnNames(file.FullName));
        var options = new CsvOptions
        {
            LabelColumn = column,
            LabelName = column is null ? label : null,
            Missing = MissingValues.Mean,
        };
        Dataset rows = Csv.Read(file.FullName, options);
        IReadOnlyList<string> names = Csv.ColumnNames(file.FullName, options);
        return names.Count == 0 ? Unnamed(file, rows) : new NumberTable(file.Name, rows, names);
    }

    private static Index? ColumnOf(string? label, IReadOnlyList<string> header)
    {
        if (label is null || header.Contains(label))
            return null;
        if (label == "last")
            return ^1;
        return int.TryParse(label, CultureInfo.InvariantCulture, out int number) && number >= 1 ? number - 1 : null;
    }
}
