using Autoencoders;

namespace SeriesStudy.Ranking;

/// <summary>A series with known faults.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Normal">The rows to learn from.</param>
/// <param name="Judged">The rows to judge, with labels.</param>
internal sealed record LabeledSeries(string Name, Series Normal, Series Judged)
{
    private const string Training = "_train", Test = "_test";

    private static readonly string[] s_labels = ["is_anomaly", "anomaly", "label"];

    /// <summary>
    /// Reads all CSV files of a folder. A file NAME_test has its rows to learn from in NAME_train; any other is divided in time.
    /// </summary>
    /// <exception cref="DataFormatException">A file has no labels, or is not what it should be.</exception>
    public static IEnumerable<LabeledSeries> ReadAll(DirectoryInfo folder, Settings settings)
    {
        FileInfo[] files = [.. folder.EnumerateFiles("*.csv*").OrderBy(file => file.Name, StringComparer.Ordinal)];
        foreach (FileInfo file in files.Where(file => !file.Name.Contains(Training, StringComparison.Ordinal)))
        {
            Series series = Read(file, settings);
            string training = file.Name.Replace(Test, Training, StringComparison.Ordinal);
            if (training != file.Name && files.FirstOrDefault(other => other.Name == training) is { } partner)
            {
                yield return new LabeledSeries(file.Name, NamedSeries.Normal(Read(partner, settings)), series);
                continue;
            }
            int learned = Math.Min(settings.Learn ?? series.Count / 2, series.Count - 1);
            yield return new LabeledSeries(
                file.Name, NamedSeries.Normal(series.Slice(0, learned)), series.Slice(learned, series.Count - learned));
        }
    }

    private static Series Read(FileInfo file, Settings settings)
    {
        string label = settings.Label ?? Csv.ColumnNames(file.FullName, new CsvOptions { Separator = settings.Separator })
            .FirstOrDefault(name => s_labels.Contains(name, StringComparer.OrdinalIgnoreCase))
            ?? throw new DataFormatException($"{file.Name}: no column is called {string.Join(" or ", s_labels)}; choose one with --label.");
        return SeriesFile.Read(settings with { Data = file, Label = label }).Rows;
    }
}
