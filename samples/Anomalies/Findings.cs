using System.Globalization;
using Autoencoders;
using Spectre.Console;

namespace Anomalies;

/// <summary>What was found, in the terminal.</summary>
internal static class Findings
{
    private const int AlarmsShown = 12;
    private const int BarLength = 40;

    private static readonly float[] s_edges = [0, 0.25f, 0.5f, 0.75f, 1, 1.5f, 2, 4, 8, float.PositiveInfinity];

    /// <summary>Where the scores lie, in multiples of the threshold: normal rows as -, anomalies as #.</summary>
    public static void ShowScores(IReadOnlyList<float> scores, IReadOnlyList<bool> anomalies, float threshold, bool hasLabels)
    {
        Table table = new Table().AddColumn("score / threshold").AddColumn(new TableColumn(hasLabels ? "normal" : "rows").RightAligned());
        if (hasLabels)
            table.AddColumn(new TableColumn("anomalies").RightAligned());
        table.AddColumn(hasLabels ? "normal -, anomalies #" : "rows -");

        (int Normal, int Real)[] bins = [.. s_edges.Zip(s_edges.Skip(1), (from, to) =>
        {
            IEnumerable<int> within = Enumerable.Range(0, scores.Count)
                .Where(i => scores[i] / threshold is var times && (from == 0 || times > from) && times <= to);
            return (within.Count(i => !anomalies[i]), within.Count(i => anomalies[i]));
        })];
        int longest = Math.Max(1, bins.Max(bin => bin.Normal + bin.Real));
        for (int i = 0; i < bins.Length; i++)
        {
            (float low, float high) = (s_edges[i], s_edges[i + 1]);
            string range = float.IsInfinity(high) ? $"above {Number(low)}" : $"{Number(low)} to {Number(high)}";
            string bar = Bar('-', bins[i].Normal, longest) + Bar('#', bins[i].Real, longest);
            string[] counts = hasLabels ? [$"{bins[i].Normal:N0}", $"{bins[i].Real:N0}"] : [$"{bins[i].Normal:N0}"];
            table.AddRow([low == 1 ? $"{range}  alarm" : range, .. counts, bar]);
        }
        AnsiConsole.Write(table);
    }

    /// <summary>The alarms with the highest scores and why.</summary>
    public static void ShowAlarms(IReadOnlyList<Alarm> alarms, IReadOnlyList<string> features, float threshold)
    {
        Table table = new Table().AddColumn("row").AddColumn(new TableColumn("score / threshold").RightAligned());
        if (alarms.Any(alarm => alarm.IsReal is not null))
            table.AddColumn("an anomaly");
        table.AddColumn("causes: value (expected), share of the error");
        foreach (Alarm alarm in alarms.Take(AlarmsShown))
        {
            string causes = string.Join("\n", alarm.Causes.Select(cause => string.Create(
                CultureInfo.InvariantCulture,
                $"{features[cause.Feature]} {cause.Value:G4} ({cause.Expected:G4}), {100 * cause.Share:F0}%")));
            string[] real = alarm.IsReal is { } known ? [known ? "yes" : "no"] : [];
            table.AddRow([$"{alarm.Row}", Number(alarm.Score / threshold), .. real, Markup.Escape(causes)]);
        }
        AnsiConsole.Write(table);
        if (alarms.Count > AlarmsShown)
            Console.WriteLine($"and {alarms.Count - AlarmsShown:N0} more");
    }

    // At least one character for at least one row.
    private static string Bar(char stroke, int count, int longest) => new(stroke, ((count * BarLength) + longest - 1) / longest);

    private static string Number(float value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
