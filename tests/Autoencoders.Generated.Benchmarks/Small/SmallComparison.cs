using System.Globalization;
using Autoencoders.Benchmarks.Comparing;
using Autoencoders.Benchmarks.Peers;
using Spectre.Console;

namespace Autoencoders.Benchmarks.Small;

/// <summary>The <c>small</c> command: the time, the bytes and the loss of small weights.</summary>
internal static class SmallComparison
{
    /// <param name="works">The networks to measure.</param>
    /// <param name="effort">How long.</param>
    /// <param name="data">A folder with images to train and to judge by; null for none.</param>
    /// <param name="epochs">How often training goes through all images.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IEnumerable<SmallWork> works, Effort effort, DirectoryInfo? data, int epochs)
    {
        Console.WriteLine(Machine.Describe());
        Table table = NewTable("work", "rows", "peer", "time", "as fast as ours", "model bytes", "deviation", "bytes/call");
        foreach (SmallWork work in works)
        {
            foreach (int batch in work.Work.InferenceBatches)
                Measure(work, batch, effort, table);
        }

        Report.Print(table);
        Console.WriteLine(
            "onnxruntime int8: a dynamically quantized model, as quantize_dynamic(per_channel=True) writes it (DynamicQuantizeLinear, "
            + "MatMulInteger, ConvInteger). Deviation: from our floats, relative to the largest value; weights are untrained.");
        if (data is null)
        {
            Console.WriteLine("Losses: none, as --data names no folder with the IDX files of Fashion-MNIST.");
            return 0;
        }

        return SmallLosses.Run(data, epochs, effort);
    }

    /// <summary>A table with numbers from its fourth column on.</summary>
    public static Table NewTable(params string[] titles)
    {
        Table table = new Table().Border(TableBorder.Simple);
        for (int i = 0; i < titles.Length; i++)
            table.AddColumn(i < 3 ? new TableColumn(titles[i]).NoWrap() : new TableColumn(titles[i]).NoWrap().RightAligned());
        return table;
    }

    public static string Ratio(Spread ratio) =>
        string.Create(CultureInfo.InvariantCulture, $"{ratio.Median:F2}x")
        + (ratio.Width <= Spread.Largest ? "" : string.Create(CultureInfo.InvariantCulture, $" (spread {100 * ratio.Width:F0}%)"));

    private static void Measure(SmallWork work, int batch, Effort effort, Table table)
    {
        var one = new Case(work.Work, Mode.Infer, batch, Threads: 1);
        Console.Error.WriteLine(one);
        IPeer[] peers = [.. work.Peers(one), OnnxRuntimePeer.Compute(one)!, OnnxRuntimePeer.ComputeSmall(one)];
        IReadOnlyList<Measurement> rows = Race.Run(one, peers, effort);
        for (int i = 0; i < peers.Length; i++)
        {
            table.AddRow(
                work.Work.Name, $"{batch}", rows[i].Peer,
                string.Create(CultureInfo.InvariantCulture, $"{rows[i].Nanoseconds / 1000:F2} us"),
                Ratio(rows[0].RatioTo(rows[i])), Bytes(peers[i], work.Work, batch),
                string.Create(CultureInfo.InvariantCulture, $"{rows[i].Disagreement:E1}"),
                string.Create(CultureInfo.InvariantCulture, $"{rows[i].Allocated:F0}"));
            peers[i].Dispose();
        }

        table.AddEmptyRow();
    }

    private static string Bytes(IPeer peer, Work work, int batch)
    {
        long bytes = peer switch
        {
            ISmallPeer small => small.SizeInBytes,
            OnnxRuntimePeer { Name: var name } => OnnxModel.Write(work, batch, name.EndsWith("int8", StringComparison.Ordinal)).Length,
            _ => sizeof(float) * (long)work.Network.ParameterCount,
        };
        return bytes.ToString("N0", CultureInfo.InvariantCulture);
    }
}
