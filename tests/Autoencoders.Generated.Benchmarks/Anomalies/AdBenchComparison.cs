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

    // Of five forecasts that hold with 95% each, four or five hold with 98%.
    private const double LeastPartInside = 0.8;

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
                Trial[] trials = [.. Enumerable.Range(1, seeds).Select(seed => table.Run(rows, seed))];
                Console.Error.WriteLine($"  {trials[0].Architecture}");
                results.Add((table, rows, trials));
            }
        }
        catch (Exception exception) when (exception is DataFormatException or IOException)
        {
            Console.Error.WriteLine(exception.Message);
            return Failed;
        }

        Table areas = Titled(
            $"ROC AUC, mean of {seeds} seeds", "rows", "anomalies", "epochs", "ours", "PCA", "TorchSharp", "difference");
        Table alarms = Titled(
            $"false alarms in percent, wanted {100 * Trial.WantedRate:F0}",
            "calibrated with", "expected", "95% of true rates", "fresh rows", "95% of shares in these", "mean found", "seeds inside");
        bool holds = true;
        var lines = new List<string>();
        foreach ((AdBenchTable table, Dataset rows, Trial[] trials) in results)
        {
            double ours = trials.Average(trial => trial.Ours), torch = trials.Average(trial => trial.Torch);
            double principal = trials.Average(trial => trial.Principal), found = trials.Average(trial => trial.FalseAlarms.Found);
            FalseAlarms promised = trials[0].FalseAlarms;
            int inside = trials.Count(trial => trial.FalseAlarms.Hold);
            holds &= Math.Abs(ours - torch) <= LargestDifference && inside >= LeastPartInside * seeds;

            int anomalies = rows.Labels.ToArray().Count(label => label == 1);
            areas.AddRow(
                table.Name, $"{rows.Count:N0}", $"{anomalies:N0}", $"{trials[0].Epochs}",
                $"{ours:F4}", $"{principal:F4}", $"{torch:F4}", $"{Math.Abs(ours - torch):F4}");
            alarms.AddRow(
                table.Name, $"{promised.CalibrationRows:N0}", $"{100 * promised.Expected:F2}", Text(promised.TrueRate),
                $"{promised.FreshRows:N0}", Text(promised.Forecast), $"{100 * found:F2}", $"{inside} of {seeds}");
            lines.Add(FormattableString.Invariant($"adbench {table.Name} ours={ours:F4} pca={principal:F4} torchsharp={torch:F4} ")
                + FormattableString.Invariant($"precision={trials.Average(trial => trial.Precision):F4} wanted={Trial.WantedRate} ")
                + FormattableString.Invariant($"false={found:F4} lower={promised.TrueRate.Lower:F4} upper={promised.TrueRate.Upper:F4} ")
                + FormattableString.Invariant($"least={promised.Forecast.Lower:F4} most={promised.Forecast.Upper:F4} ")
                + $"inside={inside}/{seeds}");
        }

        Report.Print(areas);
        Report.Print(alarms);
        Console.WriteLine(
            "The share among few fresh rows strays further than the true rate: a seed is judged by the interval for as many rows.");
        foreach (string line in lines)
            Console.WriteLine(line);
        return holds ? 0 : Differs;
    }

    private static string Text(RateInterval interval) => $"{100 * interval.Lower:F1} to {100 * interval.Upper:F1}";

    private static Table Titled(string first, params string[] others)
    {
        Table table = new Table().AddColumn(first);
        foreach (string title in others)
            table.AddColumn(new TableColumn(title).RightAligned());
        return table;
    }
}
