using System.Globalization;
using Autoencoders;
using Spectre.Console;

namespace Anomalies.Study;

/// <summary>
/// The worth of a few known anomalies on the labeled tables of a folder, where the other training rows are all normal and where the unknown
/// anomalies are among them. Means over tables and seeds.
/// </summary>
internal static class LabelStudy
{
    private static readonly double[] s_shares = [0, 0.01, 0.05, 0.1];

    /// <summary>Prints a table of the means.</summary>
    /// <param name="folder">The folder of the tables.</param>
    /// <param name="seeds">How often each table is dealt, learned and judged.</param>
    /// <param name="cancellation">Stops training between two batches.</param>
    public static void Run(DirectoryInfo folder, int seeds, CancellationToken cancellation)
    {
        IReadOnlyList<NumberTable> tables = StudyTable.ReadAll(folder);
        var found = new List<Finding>();
        foreach (NumberTable table in tables)
        {
            DeclaredNetwork network = DeclaredNetwork.For(table);
            foreach (bool isSoiled in (bool[])[false, true])
            {
                foreach (double share in s_shares)
                {
                    for (int seed = 1; seed <= seeds; seed++)
                    {
                        LabelRows rows = LabelRows.Of(table, network.Width, seed, isSoiled, share);
                        ReadOnlySpan<int> labels = rows.Judged.Labels.Span;
                        foreach ((string method, float[] scores) in network.ScoreLabels(rows, seed, cancellation))
                        {
                            found.Add(new Finding(
                                method, share, isSoiled,
                                RankingMetrics.RocAuc(scores, labels), RankingMetrics.AveragePrecision(scores, labels)));
                        }
                    }
                }
            }
            Console.WriteLine(table.Name);
        }
        Show(found, tables.Count, seeds);
    }

    private static void Show(List<Finding> found, int tables, int seeds)
    {
        Table shown = new Table().AddColumn($"{tables} tables, {seeds} seeds").AddColumn("known");
        foreach (string column in (string[])["normal ROC", "AP", "soiled ROC", "AP"])
            shown.AddColumn(new TableColumn(column).RightAligned());
        foreach (IGrouping<(string Method, double Share), Finding> group in found.GroupBy(one => (one.Method, one.Share)).OrderBy(
            group => group.Key.Method == nameof(AnomalyScore.Combined)))
        {
            IEnumerable<string> means = group.GroupBy(one => one.IsSoiled).SelectMany(
                protocol => new[] { Text(protocol.Average(one => one.Area)), Text(protocol.Average(one => one.Precision)) });
            string share = string.Create(CultureInfo.InvariantCulture, $"{100 * group.Key.Share:0}%");
            shown.AddRow([group.Key.Method, share, .. means]);
        }
        AnsiConsole.Write(shown);
    }

    private static string Text(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    private sealed record Finding(string Method, double Share, bool IsSoiled, double Area, double Precision);
}
