using Autoencoders;

namespace SeriesStudy;

/// <summary>Watches rows that are read from standard input.</summary>
internal static class LiveWatch
{
    private const int RowsToLearn = 1_000;

    /// <summary>Learns from a file, or without one from the first rows of the stream, and prints alarms until the stream ends.</summary>
    /// <exception cref="DataFormatException">The stream has other channels than the file, or too few rows.</exception>
    public static void Run(Settings settings, CancellationToken cancellation)
    {
        RowReader reader = RowReader.Open(Console.In, settings);
        NamedSeries normal = settings.Data is null ? First(reader, settings.Learn ?? RowsToLearn, cancellation) : SeriesFile.Read(settings);
        if (!normal.Names.SequenceEqual(reader.Names))
        {
            throw new DataFormatException(
                $"standard input: expected the columns {string.Join(", ", normal.Names)} of {normal.Name}, found {string.Join(", ", reader.Names)}.");
        }
        DeclaredNetwork.For(normal, settings.Window).Watch(normal, reader, settings, cancellation);
    }

    /// <summary>Learns rows and watches those that follow.</summary>
    public static void Run<TNetwork>(NamedSeries normal, RowReader reader, Settings settings, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        NamedSeries series = normal.FillUp(TNetwork.InputLength / settings.Window);
        if (settings.Data is not null && settings.Learn is { } learn)
            series = series with { Rows = series.Rows.Slice(0, Math.Min(learn, series.Rows.Count)) };
        series = series with { Rows = NamedSeries.Normal(series.Rows) };
        StreamingDetector<TNetwork> detector = Learned<TNetwork>.From(series, settings, cancellation).Detector;
        Console.WriteLine($"learned {series.Rows.Count:N0} rows of {normal.Names.Count} channels; watching");
        if (settings.Save is { } save)
        {
            save.Directory?.Create();
            detector.Save(save.FullName);
        }

        var alarms = new Alarms<TNetwork>(detector, normal.Names);
        var row = new float[detector.Channels];
        Array.Fill(row, float.NaN);
        while (reader.Read(row.AsSpan(0, normal.Names.Count)))
        {
            cancellation.ThrowIfCancellationRequested();
            alarms.Push(row, reader.RowName);
        }

        Console.WriteLine($"series alarms={alarms.Count} rows={detector.Count}");
    }

    private static NamedSeries First(RowReader reader, int count, CancellationToken cancellation)
    {
        var values = new float[count * reader.Names.Count];
        int rows = 0;
        while (rows < count && reader.Read(values.AsSpan(rows * reader.Names.Count, reader.Names.Count)))
        {
            cancellation.ThrowIfCancellationRequested();
            rows++;
        }

        Memory<float> known = values.AsMemory(0, rows * reader.Names.Count);
        return new NamedSeries("standard input", new Series(known, reader.Names.Count).WithChannelNames(reader.Names), reader.Names);
    }
}
