using Autoencoders.Benchmarks.Comparing;
using Autoencoders.Benchmarks.Peers;
using Spectre.Console;

namespace Autoencoders.Benchmarks.Anomalies;

/// <summary>The <c>adbench</c> command: detection on real tables, ours beside principal components and TorchSharp.</summary>
internal static class AdBenchComparison
{
    private const int Differs = 1;
    private const int Failed = 2;
    private const int NoTorch = 3;
    private const double LargestDifference = 0.01;

    /// <param name="folder">Where the tables are.</param>
    /// <param name="only">The tables to run; none for all.</param>
    /// <param name="seeds">How many seeds, from 1.</param>
    /// <returns>The exit code: 1 where ours differs from TorchSharp's, or false alarms from what was promised.</returns>
    public static int Run(DirectoryInfo folder, string[] only, int seeds)
    {
        if (!TorchProcess.TryPrepare(out string reason))
        {
            Console.Error.WriteLine(reason);
            return NoTorch;
        }

        var results = new List<(AdBenchTable Table, Dataset Rows, Trial[] Trials)>();
        try
        {
            foreach (AdBenchTable table in AdBenchTable.All.Where(table => only.Length == 0 || only.Contains(table.Name)))
            {
                Dataset rows = Npz.Read(Path.Combine(folder.FullName, table.File), "X", "y");
                Console.Error.WriteLine($"{table.Name}: {rows.Count:N0} rows of {rows.Length} features");
                results.Add((table, rows, [.. Enumerable.Range(1, seeds).Select(seed => table.Run(rows, seed))]));
            }
        }
        catch (Exception exception) when (exception is DataFormatException or IOException)
        {
            Console.Error.WriteLine(exception.Message);
            return Failed;
        }

        Table areas = Titled(
            $"ROC AUC, mean of {seeds} seeds", "rows", "anomalies", "epochs", "ours", "PCA", "TorchSharp", "ours - TorchSharp");
        Table alarms = Titled(
            $"false alarms, wanted {Trial.WantedRate:P0}", "calibrated with", "expected", "95% interval", "mean found", "seeds inside");
        bool holds = true;
        var lines = new List<string>();
        foreach ((AdBenchTable table, Dataset rows, Trial[] trials) in results)
        {
            double ours = trials.Average(trial => trial.Ours), torch = trials.Average(trial => trial.Torch);
            double principal = trials.Average(trial => trial.Principal), found = trials.Average(trial => trial.FalseAlarms);
            RateInterval interval = trials[0].Interval;
            int inside = trials.Count(trial => trial.Interval.Contains(trial.FalseAlarms));
            holds &= Math.Abs(ours - torch) <= LargestDifference && interval.Contains(found);

            int anomalies = rows.Labels.ToArray().Count(label => label == 1);
            areas.AddRow(
                $"{table.Name} ({trials[0].Architecture})", $"{rows.Count:N0}", $"{anomalies:N0}", $"{trials[0].Epochs}",
                $"{ours:F4}", $"{principal:F4}", $"{torch:F4}", $"{ours - torch:+0.0000;-0.0000}");
            alarms.AddRow(
                table.Name, $"{trials[0].CalibrationRows:N0}", $"{trials[0].Expected:P2}", $"{interval.Lower:P2} to {interval.Upper:P2}",
                $"{found:P2}", $"{inside} of {seeds}");
            lines.Add(FormattableString.Invariant($"adbench {table.Name} ours={ours:F4} pca={principal:F4} torchsharp={torch:F4} ")
                + FormattableString.Invariant($"precision={trials.Average(trial => trial.Precision):F4} wanted={Trial.WantedRate} ")
                + FormattableString.Invariant($"false={found:F4} lower={interval.Lower:F4} upper={interval.Upper:F4} ")
                + $"inside={inside}/{seeds}");
        }

        Report.Print(areas);
        Report.Print(alarms);
        Console.WriteLine(
            "A seed's share is of few fresh rows and strays by itself too: it may leave the interval in more than 5% of cases.");
        foreach (string line in lines)
            Console.WriteLine(line);
        return holds ? 0 : Differs;
    }

    private static Table Titled(string first, params string[] others)
    {
        Table table = new Table().AddColumn(first);
        foreach (string title in others)
            table.AddColumn(new TableColumn(title).RightAligned());
        return table;
    }
}
