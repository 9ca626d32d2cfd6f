using System.Globalization;
using System.Text.Json;
using Autoencoders.Benchmarks.Peers;
using Spectre.Console;

namespace Autoencoders.Benchmarks.Comparing;

/// <summary>Shows measurements to people and writes them for programs.</summary>
internal static class Report
{
    private const int RedirectedWidth = 140;

    public static void Show(IReadOnlyList<Measurement> measurements)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string title in new[] { "work", "mode", "peer" })
            table.AddColumn(new TableColumn(title).NoWrap());
        foreach (string title in new[] { "rows", "threads", "time", "GFLOP/s", "ratio to ours", "% of FMA peak", "bytes/call" })
            table.AddColumn(new TableColumn(title).NoWrap().RightAligned());
        foreach (IGrouping<Case, Measurement> rows in measurements.GroupBy(measurement => measurement.Case))
        {
            Measurement? ours = rows.FirstOrDefault(row => row.Peer == GeneratedPeer.Name);
            foreach (Measurement row in rows)
                table.AddRow(Cells(row, ours));
            table.AddEmptyRow();
        }

        Print(table);
    }

    public static void Print(Table table)
    {
        // A file or pipe has no width of its own, and would be taken for a narrow terminal.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = RedirectedWidth;
        AnsiConsole.Write(table);
    }

    /// <summary>One object for each row: work, batch, threads, mode, peer, ns, gflops, alloc.</summary>
    public static void Write(IReadOnlyList<Measurement> measurements, string path)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        json.WriteStartArray();
        foreach (Measurement row in measurements)
        {
            json.WriteStartObject();
            json.WriteString("work", row.Case.Work.Name);
            json.WriteNumber("batch", row.Case.Batch);
            json.WriteNumber("threads", row.Case.Threads);
            json.WriteString("mode", Lower(row.Case.Mode));
            json.WriteString("peer", row.Peer);
            json.WriteNumber("ns", Math.Round(row.Nanoseconds, 2));
            json.WriteNumber("gflops", Math.Round(row.Gflops, 3));
            json.WriteNumber("alloc", row.Allocated);
            json.WriteNumber("peak", Math.Round(row.Peak, 1));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string[] Cells(Measurement row, Measurement? ours) =>
    [
        row.Case.Work.Name,
        Lower(row.Case.Mode),
        row.Agrees ? row.Peer : row.Peer + " (another result!)",
        Number(row.Case.Batch, "0"),
        Number(row.Case.Threads, "0"),
        Time(row.Nanoseconds),
        Number(row.Gflops, "0.0"),
        ours is null ? "-" : Ratio(row.RatioTo(ours)),
        Number(100 * row.Gflops / row.Peak, "0.0"),
        Number(row.Allocated, "0"),
    ];

    private static string Ratio(Spread ratio)
    {
        string median = Number(ratio.Median, "0.00");
        return ratio.Width <= Spread.Largest ? median : $"{median} (spread {Number(100 * ratio.Width, "0")}%)";
    }

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => Number(nanoseconds, "0.0") + " ns",
        < 1e6 => Number(nanoseconds / 1e3, "0.00") + " us",
        _ => Number(nanoseconds / 1e6, "0.00") + " ms",
    };

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Lower(Mode mode) => mode.ToString().ToLowerInvariant();
}
