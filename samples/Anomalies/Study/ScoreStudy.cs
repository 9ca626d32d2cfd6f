using System.Globalization;
using Autoencoders;
using Spectre.Console;

namespace Anomalies.Study;

/// <summary>
/// All scores on the labeled tables of a folder, by two protocols: trained on half of the normal rows, and on 70% of all rows with their
/// anomalies. Means over tables and seeds. Besides, faults are planted in normal rows, and looked for.
/// </summary>
internal static class ScoreStudy
{
    private static readonly (string Name, Func<NumberTable, int, int, StudyRows> Deal)[] s_protocols =
        [("normal", StudyRows.OfNormal), ("soiled", StudyRows.OfSoiled)];

    /// <summary>Prints a line for each table, and a table of the means.</summary>
    /// <param name="folder">The folder of the tables.</param>
    /// <param name="seeds">How often each table is dealt, learned and judged.</param>
    /// <param name="cancellation">Stops training between two batches.</param>
    public static void Run(DirectoryInfo folder, int seeds, CancellationToken cancellation)
    {
        IReadOnlyList<NumberTable> tables = StudyTable.ReadAll(folder);
        var found = new List<Finding>();
        var none = new PlantedFaults(0, 0, 0, 0, 0);
        (PlantedFaults far, PlantedFaults usual) = (none, none);
        foreach (NumberTable table in tables)
        {
            DeclaredNetwork network = DeclaredNetwork.For(table);
            for (int seed = 1; seed <= seeds; seed++)
            {
                StudyRows rows = StudyRows.OfNormal(table, network.Width, seed);
                (PlantedFaults moreFar, PlantedFaults moreUsual) = network.Plant(rows, table.Rows.Length, seed, cancellation);
                (far, usual) = (far + moreFar, usual + moreUsual);
            }
            Console.WriteLine($"planted up to {table.Name}: {Text(far)}; of other rows: {Text(usual)}");
            foreach ((string protocol, var deal) in s_protocols)
            {
                for (int seed = 1; seed <= seeds; seed++)
                {
                    StudyRows rows = deal(table, network.Width, seed);
                    ReadOnlySpan<int> labels = rows.Judged.Labels.Span;
                    foreach ((string method, float[] scores) in network.Score(rows, seed, cancellation))
                    {
                        found.Add(new Finding(
                            table.Name, protocol, method,
                            RankingMetrics.RocAuc(scores, labels), RankingMetrics.AveragePrecision(scores, labels)));
                    }
                }
                IEnumerable<Finding> means = MeansOf(found.Where(one => one.Table == table.Name && one.Protocol == protocol));
                Console.WriteLine($"{table.Name}, {protocol}: "
                    + string.Join(", ", means.Select(one => $"{one.Method} {Text(one.Area)} {Text(one.Precision)}")));
            }
        }
        Show(found, tables.Count, seeds);
        Console.WriteLine($"faults of 4 standard deviations: {Text(far)}");
        Console.WriteLine($"values of other rows: {Text(usual)}");
    }

    private static string Text(PlantedFaults faults)
    {
        return $"{faults.Alarms} alarms; the largest share of the error is in the column in {Share(faults.Explained)}, the first change in "
            + $"{Share(faults.Changed)}, the only one in {Share(faults.Alone)}; no change of three in {Share(faults.Unsolved)}";

        string Share(int rows) => (rows / (double)Math.Max(1, faults.Alarms)).ToString("P1", CultureInfo.InvariantCulture);
    }

    private static void Show(List<Finding> found, int tables, int seeds)
    {
        Table shown = new Table().AddColumn($"{tables} tables, {seeds} seeds");
        foreach ((string protocol, _) in s_protocols)
        {
            shown.AddColumn(new TableColumn($"{protocol} ROC").RightAligned());
            shown.AddColumn(new TableColumn("AP").RightAligned());
        }

        foreach (string method in found.Select(one => one.Method).Distinct())
        {
            Finding[] means =
            [
                .. s_protocols.SelectMany(protocol => MeansOf(
                    found.Where(one => one.Method == method && one.Protocol == protocol.Name))),
            ];
            shown.AddRow([Markup.Escape(method), .. means.SelectMany(one => new[] { Text(one.Area), Text(one.Precision) })]);
        }
        AnsiConsole.Write(shown);
    }

    private static IEnumerable<Finding> MeansOf(IEnumerable<Finding> found) =>
        found.GroupBy(one => one.Method).Select(group => group.First() with
        {
            Area = group.Average(one => one.Area),
            Precision = group.Average(one => one.Precision),
        });

    private static string Text(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    private sealed record Finding(string Table, string Protocol, string Method, double Area, double Precision);
}
