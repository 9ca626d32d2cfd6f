using System.Globalization;
using System.Text;
using Autoencoders;
using Spectre.Console;

namespace Anomalies.Mixed;

/// <summary>Detection in a made table of 50,000 rows of mixed columns, whose faults only a combination of columns shows.</summary>
internal static class MixedStudy
{
    private const int Rows = 50_000, Faults = 1000, TableSeed = 1;

    /// <summary>Prints the schema, and a table of the means over the seeds.</summary>
    /// <param name="seeds">How often the rows are dealt, learned and judged.</param>
    /// <param name="cancellation">Stops training between two batches.</param>
    public static void Run(int seeds, CancellationToken cancellation)
    {
        byte[] text = Encoding.UTF8.GetBytes(MixedTable.Text(Rows, TableSeed));
        TableSchema schema = TableReader.Infer(new MemoryStream(text), "orders.csv");
        Console.WriteLine(schema);
        schema.Require(OrdersNetwork.Columns);
        Dataset rows = schema.Read(new MemoryStream(text), "orders.csv");
        var found = new List<(string Method, double Area, double Precision)>();
        for (int seed = 1; seed <= seeds; seed++)
        {
            (Dataset training, Dataset judged) = SwappedValues.Plant(rows, Faults, columns: 1, seed);
            foreach ((string method, float[] scores) in MixedScores.Of<OrdersNetwork, OneHotNetwork>(training, judged, seed, cancellation))
            {
                found.Add((method, RankingMetrics.RocAuc(scores, judged.Labels.Span), RankingMetrics.AveragePrecision(scores, judged.Labels.Span)));
                Console.WriteLine($"seed {seed}, {method}: {Text(found[^1].Area)}, {Text(found[^1].Precision)}");
            }
        }

        Table shown = new Table().AddColumn($"{Faults:N0} faults among {Rows / 2:N0} rows, {seeds} seeds").AddColumn("ROC").AddColumn("AP");
        foreach (var group in found.GroupBy(one => one.Method))
            shown.AddRow(Markup.Escape(group.Key), Text(group.Average(one => one.Area)), Text(group.Average(one => one.Precision)));
        AnsiConsole.Write(shown);
    }

    private static string Text(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
}
