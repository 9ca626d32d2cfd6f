using Autoencoders;

namespace SeriesStudy;

/// <summary>Watches rows that are read from standard input.</summary>
internal static class LiveWatch
{
    private const int RowsToLearn = 1_000;

    /// <summary>
    /// Loads a detector, or learns one from a file, or without one from the first rows of the stream, and prints alarms until the stream ends.
    /// </summary>
    /// <exception cref="DataFormatException">The stream has other channels than the file, or too few rows.</exception>
    /// <exception cref="WeightsFileException">The detector is not one for as many channels and rows of a window, or its file is damaged.</exception>
    public static void Run(Settings settings, CancellationToken cancellation)
    {
        RowReader reader = RowReader.Open(Console.In, settings);
        if (settings.Load is not null)
        {
            DeclaredNetwork.For("standard input", reader.Names.Count, settings.Window).Resume(reader, settings, cancellation);
            return;
        }

        NamedSeries normal = settings.Data is null ? First(reader, settings.Learn ?? RowsToLearn, cancellation) : SeriesFile.Read(settings);
        if (!normal.Names.SequenceEqual(reader.Names))
        {
            throw new DataFormatException(
                $"standard input: expected the columns {string.Join(", ", normal.Names)} of {normal.Name}, found {string.Join(", ", reader.Names)}.");
        }
        DeclaredNetwork.For(normal.Name, normal.Names.Count, settings.Window).Watch(normal, reader, settings, cancellation);
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
        Watch(new Alarms<TNetwork>(detector, normal.Names), reader, settings, cancellation);
    }

    /// <summary>Watches with a detector that was saved: an alarm that was on is still on.</summary>
    public static void Resume<TNetwork>(RowReader reader, Settings settings, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        var detector = StreamingDetector<TNetwork>.Load(settings.Load!.FullName, out ScoreMonitors? monitors);
        Console.WriteLine($"loaded {settings.Load.Name}; watching");
        Watch(new Alarms<TNetwork>(detector, reader.Names, monitors?.Alarm), reader, settings, cancellation);
    }

    private static void Watch<TNetwork>(Alarms<TNetwork> alarms, RowReader reader, Settings settings, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        // At once, in case the program is killed; and again with the alarm as it stands. Ctrl+C is how a watch usually ends.
        alarms.Save(settings.Save);
        var row = new float[alarms.Detector.Channels];
        Array.Fill(row, float.NaN);
        while (!cancellation.IsCancellationRequested && reader.Read(row.AsSpan(0, reader.Names.Count)))
            alarms.Push(row, reader.RowName);
        alarms.Save(settings.Save);
        Console.WriteLine($"series alarms={alarms.Count} rows={alarms.Detector.Count}");
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
