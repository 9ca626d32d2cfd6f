using Autoencoders;

namespace SeriesStudy;

/// <summary>A series in a CSV file.</summary>
internal static class SeriesFile
{
    private static readonly string[] s_times = ["time", "datetime", "timestamp", "date"];

    /// <summary>The name of the column of the time: the one that was chosen, or one that is called like a time; null without one.</summary>
    public static string? TimeName(Settings settings, IReadOnlyList<string> header) =>
        settings.Time ?? header.FirstOrDefault(name => s_times.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Reads the series. Fields that are missing become missing values.</summary>
    /// <exception cref="DataFormatException">The file is not what it should be.</exception>
    public static NamedSeries Read(Settings settings)
    {
        FileInfo file = settings.Data!;
        var options = new CsvOptions { Separator = settings.Separator, Missing = MissingValues.Keep };
        options = options with
        {
            TimeName = TimeName(settings, Csv.ColumnNames(file.FullName, options)),
            LabelName = settings.Label,
            IgnoredNames = settings.Ignored,
        };
        Series rows = Series.ReadCsv(file.FullName, options);
        IReadOnlyList<string> names = rows.ChannelNames is { Count: > 0 } named
            ? named
            : [.. Enumerable.Range(1, rows.Channels).Select(channel => $"channel {channel}")];
        return new NamedSeries(file.Name, rows.WithChannelNames(names), names);
    }
}
