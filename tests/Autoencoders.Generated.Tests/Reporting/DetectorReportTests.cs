using Autoencoders.Reporting;

namespace Autoencoders.Tests.Reporting;

/// <summary>A detector's report: what was found, and the alarms with their causes.</summary>
[Trait("Registers", "Any")]
public class DetectorReportTests
{
    private const int Columns = TableAutoencoder.InputLength;

    private static readonly AnomalyDetector<TableAutoencoder> s_detector = Calibrated(scaler: null);

    [Fact]
    public void The_figures_are_those_of_the_verdicts()
    {
        Dataset rows = Rows(90, faults: 10, labels: true);
        var verdicts = new bool[rows.Count];
        s_detector.IsAnomalyBatch(rows.Values.Span, verdicts);
        int found = verdicts.Skip(90).Count(alarm => alarm), false90 = verdicts.Take(90).Count(alarm => alarm);
        Assert.InRange(found, 8, 10);

        TrainingReport report = TrainingReport.Of(s_detector, options: new ReportOptions { Samples = rows });
        string run = ReportText.Section(report, "run");
        Assert.Contains($"<dt>anomalies found</dt>\n<dd>{found} of 10 ({10 * found}%)", run, StringComparison.Ordinal);
        Assert.Contains($"<dt>false alarms</dt>\n<dd>{false90} of 90 (", run, StringComparison.Ordinal);
        Assert.Contains("<dt>area under the ROC curve</dt>", run, StringComparison.Ordinal);
        Assert.Contains("<dt>wanted false alarms</dt>\n<dd>5%", run, StringComparison.Ordinal);
        string errors = ReportText.Section(report, "errors");
        Assert.Contains($"normal rows: 90, of which {false90} ", errors, StringComparison.Ordinal);
        Assert.Contains($"anomalies: 10, of which {found} ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_that_are_no_errors_are_called_scores()
    {
        Dataset training = Rows(100, faults: 0, labels: false);
        var detector = AnomalyDetector<TableAutoencoder>.Calibrate(s_detector.Network, training, training, 0.05);
        var options = new ReportOptions { Samples = Rows(30, faults: 3, labels: true), ErrorUnit = "furlongs" };
        TrainingReport report = TrainingReport.Of(detector, options: options);
        string scores = ReportText.Section(report, "errors") + ReportText.Section(report, "reconstructions");
        Assert.Contains("Scores of rows", scores, StringComparison.Ordinal);
        Assert.Contains("score ", scores, StringComparison.Ordinal);
        Assert.DoesNotContain("error", scores.Replace("errors\"", ""), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("furlongs", scores, StringComparison.Ordinal);

        string errors = ReportText.Section(TrainingReport.Of(s_detector, options: options), "errors");
        Assert.Contains("Reconstruction errors", errors, StringComparison.Ordinal);
        Assert.Contains("reconstruction error, furlongs", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alarm_names_its_row_and_the_column_at_fault()
    {
        string[] rowNames = [.. Enumerable.Range(0, 100).Select(row => $"line {row + 2}")];
        string alarms = ReportText.Section(
            TrainingReport.Of(s_detector, options: new ReportOptions
            {
                Samples = Rows(90, faults: 10, labels: true),
                RowNames = rowNames,
                ColumnNames = ["rpm", "bar", "<script>x</script>", "amps", "hz"],
            }),
            "alarms");

        // The fault is in column 2 of each of the last ten rows, and larger from row to row.
        string[] rows = alarms.Split("<div class=\"row\"><b>")[1..];
        Assert.StartsWith("line 101</b>", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("line 100</b>", rows[1], StringComparison.Ordinal);
        Assert.Contains("an anomaly", rows[0], StringComparison.Ordinal);
        Assert.Contains("<b>&lt;script&gt;x&lt;/script&gt;</b>\n 8 instead of ", rows[0], StringComparison.Ordinal);
        Assert.DoesNotContain("<script", alarms, StringComparison.Ordinal);
    }

    [Fact]
    public void Causes_are_in_the_units_of_the_rows()
    {
        Dataset normal = Rows(400, faults: 0, labels: false);
        float[] raw = Array.ConvertAll(normal.Values.ToArray(), value => 1000 + (100 * value));
        StandardScaler scaler = StandardScaler.Fit(new Dataset(raw, Columns));
        float[] fault = [.. raw.AsSpan(0, Columns)];
        fault[3] = 9000;
        string alarms = ReportText.Section(
            TrainingReport.Of(Calibrated(scaler), options: new ReportOptions { Samples = new Dataset(fault, Columns) }), "alarms");
        Assert.Contains("<b>column 4</b>\n 9000 instead of ", alarms, StringComparison.Ordinal);
        Assert.Contains("<b>row 1</b>", alarms, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_labels_alarms_are_neither_false_nor_found()
    {
        TrainingReport report = TrainingReport.Of(
            s_detector, options: new ReportOptions { Samples = Rows(90, faults: 10, labels: false) });
        string run = ReportText.Section(report, "run");
        Assert.Contains("<dt>alarms</dt>", run, StringComparison.Ordinal);
        Assert.DoesNotContain("anomalies found", run, StringComparison.Ordinal);
        Assert.DoesNotContain("ROC", run, StringComparison.Ordinal);
        Assert.DoesNotContain("a false alarm", ReportText.Section(report, "alarms"), StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_of_one_kind_have_no_area()
    {
        string normal = ReportText.Of(TrainingReport.Of(
            s_detector, options: new ReportOptions { Samples = Rows(90, faults: 0, labels: true) }));
        Assert.Contains("<dt>false alarms</dt>", normal, StringComparison.Ordinal);
        Assert.DoesNotContain("ROC", normal, StringComparison.Ordinal);
        string faults = ReportText.Of(TrainingReport.Of(
            s_detector, options: new ReportOptions { Samples = Rows(0, faults: 10, labels: true) }));
        Assert.Contains("<dt>anomalies found</dt>", faults, StringComparison.Ordinal);
        Assert.DoesNotContain("ROC", faults, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_no_number_is_the_first_alarm()
    {
        Dataset rows = Rows(90, faults: 10, labels: true);
        float[] values = rows.Values.ToArray();
        values[7 * Columns] = float.NaN;
        TrainingReport report = TrainingReport.Of(
            s_detector, options: new ReportOptions { Samples = new Dataset(values, Columns, rows.Labels) });
        string first = ReportText.Section(report, "alarms").Split("<div class=\"row\"><b>")[1];
        Assert.StartsWith("row 8</b>\n<span>score: not finite</span>\n<span>a false alarm", first, StringComparison.Ordinal);
        Assert.Contains("not finite", first, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", ReportText.Of(report), StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", ReportText.Of(report), StringComparison.Ordinal);
        Assert.DoesNotContain("∞", ReportText.Of(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_alarms_the_largest_are_listed()
    {
        string alarms = ReportText.Section(
            TrainingReport.Of(s_detector, options: new ReportOptions { Samples = Rows(0, faults: 200, labels: false) }), "alarms");
        Assert.Equal(50, ReportText.Count(alarms, "<li>"));
        Assert.Contains("The 50 largest of 200 alarms", alarms, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_alarms_it_says_so_and_without_samples_it_has_the_promise()
    {
        Dataset row = new(new float[Columns], Columns);
        Assert.False(s_detector.IsAnomaly(row[0]));
        Assert.Contains(
            "No row has a score above the threshold.",
            ReportText.Section(TrainingReport.Of(s_detector, options: new ReportOptions { Samples = row }), "alarms"),
            StringComparison.Ordinal);
        TrainingReport alone = TrainingReport.Of(s_detector);
        Assert.Equal(["run", "layers"], alone.Sections);
        Assert.Contains("<dt>threshold</dt>", ReportText.Of(alone), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_detector_has_by_itself_and_what_does_not_fit_is_refused()
    {
        ReportOptions[] wrong =
        [
            new() { Threshold = 1 },
            new() { Anomalies = Rows(1, 0, labels: false) },
            new() { Samples = Rows(3, 0, labels: false), RowNames = ["one"] },
            new() { RowNames = ["one"] },
            new() { ColumnNames = ["a", "b", "c", "d", "e", "label"] },
            new() { Samples = new Dataset(new float[4], 4) },
        ];
        Assert.All(wrong, options => Assert.Throws<ArgumentException>(() => TrainingReport.Of(s_detector, options: options)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportOptions { Threshold = float.NaN });
    }

    // A network that knows nothing but zeros tells faults by their size; the rows are small numbers, a fault is 4 to 8 in column 2.
    private static AnomalyDetector<TableAutoencoder> Calibrated(IScaler? scaler)
    {
        TableAutoencoder network = new(seed: 1);
        network.Parameters.Clear();
        Dataset normal = Rows(400, faults: 0, labels: false);
        if (scaler is not null)
            normal = new Dataset(Array.ConvertAll(normal.Values.ToArray(), value => 1000 + (100 * value)), Columns);
        return AnomalyDetector<TableAutoencoder>.Calibrate(network, normal, 0.05, scaler);
    }

    private static Dataset Rows(int normal, int faults, bool labels)
    {
        var values = new float[(normal + faults) * Columns];
        new CounterRandom((ulong)normal + 1).Fill(values, -0.3f, 0.3f);
        for (int fault = 0; fault < faults; fault++)
            values[((normal + fault) * Columns) + 2] = 8 - (4f * (faults - 1 - fault) / faults);
        int[] kinds = [.. Enumerable.Range(0, normal + faults).Select(row => row < normal ? 0 : 3)];
        return new Dataset(values, Columns, labels ? kinds : default(ReadOnlyMemory<int>));
    }
}
