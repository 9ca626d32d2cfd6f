using Autoencoders;

namespace Anomalies.Study;

/// <summary>The labeled tables of a folder.</summary>
internal static class StudyTable
{
    /// <summary>Reads all tables: NPZ files with the arrays X and y, and CSV files whose last column is the label.</summary>
    /// <exception cref="DataFormatException">A file cannot be read as a table, or the folder has none.</exception>
    public static IReadOnlyList<NumberTable> ReadAll(DirectoryInfo folder)
    {
        var options = new TableOptions(Label: null, Normal: null, Ignored: [], Missing: [], DecimalComma: false);
        NumberTable[] tables =
        [
            .. folder.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Where(IsTable)
                .Select(file => TableFile.Read(file, file.Extension == ".npz" ? options : options with { Label = "last" })),
        ];
        if (tables.Length == 0)
            throw new DataFormatException($"{folder.FullName}: expected tables as *.npz or *.csv, found none.");
        foreach (NumberTable table in tables)
        {
            if (!table.HasLabels || Enumerable.Range(0, table.Rows.Count).All(row => !table.IsAnomaly(row)))
                throw new DataFormatException($"{table.Name}: expected labels of 0 and 1, found no anomaly.");
        }
        return tables;
    }

    private static bool IsTable(FileInfo file) => file.Extension is ".npz" or ".csv" or ".gz";
}
