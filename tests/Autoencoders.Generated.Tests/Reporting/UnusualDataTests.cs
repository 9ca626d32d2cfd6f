using Autoencoders.Reporting;
using Autoencoders.Tests.Training;

namespace Autoencoders.Tests.Reporting;

/// <summary>
/// Reports on data as it should not be: one sample, no sample, no numbers, very many columns or labels, names that run scripts.
/// </summary>
[Trait("Registers", "Any")]
public class UnusualDataTests
{
    [Fact]
    public void One_sample_has_all_its_sections()
    {
        TrainingReport report = TrainingReport.Of(new TableAutoencoder(seed: 1), options: new ReportOptions { Samples = Rows(1, 5) });
        Assert.Equal(["run", "reconstructions", "codes", "errors", "layers"], report.Sections);
        Assert.DoesNotContain("NaN", ReportText.Of(report), StringComparison.Ordinal);
        Assert.DoesNotContain("The largest errors", ReportText.Of(report), StringComparison.Ordinal);
    }

    [Fact]
    public void No_sample_has_none()
    {
        TrainingReport report = TrainingReport.Of(
            new TableAutoencoder(seed: 1),
            options: new ReportOptions { Samples = new Dataset(default, 5), Anomalies = new Dataset(default, 5) });
        Assert.Equal(["run", "layers"], report.Sections);
    }

    [Fact]
    public void An_error_that_is_no_number_is_the_largest()
    {
        float[] values = Rows(40, 5).Values.ToArray();
        values[5 * 17] = float.NaN;
        string html = ReportText.Of(TrainingReport.Of(
            new TableAutoencoder(seed: 1),
            options: new ReportOptions { Samples = new Dataset(values, 5), Threshold = 1e9f }));
        string largest = html.Split("The largest errors")[1];
        Assert.StartsWith("row 18", largest.Split("<b>")[1], StringComparison.Ordinal);
        Assert.Contains("error not finite", largest, StringComparison.Ordinal);
        Assert.Contains("<td>column 1</td>\n<td class=\"number\">not finite", largest, StringComparison.Ordinal);
        Assert.Contains("samples: 40, of which 1 (2.5%) above the threshold", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_told_by_the_columns_that_differ_most_and_not_drawn_as_lines()
    {
        TableAutoencoder network = new(seed: 1);
        network.Parameters.Clear();
        var samples = new Dataset(new float[] { 0, 1, -5, 0.5f, 2 }, 5);
        string rows = ReportText.Section(
            TrainingReport.Of(network, options: new ReportOptions { Samples = samples, ColumnNames = ["a", "b", "c"] }), "reconstructions");
        Assert.DoesNotContain("<svg", rows, StringComparison.Ordinal);
        string[] cells = [.. rows.Split("<td>")[1..].Select(cell => cell.Split('<')[0])];
        Assert.Equal(["c", "column 5", "b", "column 4", "a"], cells);
        Assert.Contains("-5 → 0", rows, StringComparison.Ordinal);
    }

    [Fact]
    public void Series_are_lines()
    {
        string rows = ReportText.Section(
            TrainingReport.Of(new TableAutoencoder(seed: 1), options: new ReportOptions { Samples = Rows(3, 5), IsSeries = true }),
            "reconstructions");
        Assert.Equal(3, ReportText.Count(rows, "class=\"pair\""));
        Assert.DoesNotContain("<table", rows, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_columns_give_a_page_of_ordinary_size()
    {
        string html = ReportText.Of(TrainingReport.Of(
            new WideTableAutoencoder(seed: 1), options: new ReportOptions { Samples = Rows(60, 10_000) }));
        Assert.InRange(html.Length, 10_000, 100_000);
    }

    [Fact]
    public void Names_from_outside_stay_text()
    {
        const string Hostile = "<script>alert('x')</script>&\"";
        string html = ReportText.Of(TrainingReport.Of(new TableAutoencoder(seed: 1), options: new ReportOptions
        {
            Samples = Rows(3, 5),
            ColumnNames = [.. Enumerable.Repeat(Hostile, 5)],
            RowNames = [.. Enumerable.Repeat(Hostile, 3)],
            ErrorUnit = Hostile,
        }));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_unit_of_errors_stands_at_axes_and_figures()
    {
        var result = new TrainingResult([new EpochReport(1, 1, 0.5f, 0.6f, 100, default, default)], TimeSpan.FromSeconds(1));
        string html = ReportText.Of(TrainingReport.Of(
            new TableAutoencoder(seed: 1), result, new ReportOptions { Samples = Rows(30, 5), ErrorUnit = "squared stars" }));
        foreach (string quantity in (string[])["<dt>loss", "<dt>validation loss", ">mean loss of a row", ">reconstruction error"])
            Assert.Contains($"{quantity}, squared stars", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_below_zero_and_very_many_have_signs_and_a_legend()
    {
        int[] labels = [.. Enumerable.Range(0, 90).Select(row => row - 1)];
        string html = ReportText.Of(TrainingReport.Of(
            new TableAutoencoder(seed: 1), options: new ReportOptions { Samples = new Dataset(Rows(90, 5).Values, 5, labels) }));
        Assert.Contains("<title>row 1: -1</title>", html, StringComparison.Ordinal);
        Assert.Contains("and 50 more labels", html, StringComparison.Ordinal);
        Assert.DoesNotContain("sign-", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_directions_are_compared_the_size_is_fitted()
    {
        DirectionAutoencoder network = new(seed: 1);
        float[] sample = [3, -1, 2], reconstruction = new float[3];
        network.Reconstruct(sample, reconstruction);
        double scale = sample.Zip(reconstruction, (value, own) => value * own).Sum() / reconstruction.Sum(own => own * own);
        string rows = ReportText.Section(
            TrainingReport.Of(network, options: new ReportOptions { Samples = new Dataset(sample, 3) }), "reconstructions");
        Assert.Contains("The loss compares directions", rows, StringComparison.Ordinal);
        for (int column = 0; column < 3; column++)
        {
            Assert.Contains(
                $"<td>column {column + 1}</td>\n<td class=\"number\">{Figure.Short(sample[column])} → "
                + $"{Figure.Short((float)(reconstruction[column] * scale))}</td>",
                rows, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_missing_value_is_no_difference()
    {
        float[] values = new float[2 * MaskedAutoencoder.InputLength];
        Array.Fill(values, float.NaN);
        values[3] = 4;
        values[40] = 4;
        string rows = ReportText.Section(
            TrainingReport.Of(
                new MaskedAutoencoder(seed: 1),
                options: new ReportOptions { Samples = new Dataset(values, MaskedAutoencoder.InputLength) }),
            "reconstructions");
        Assert.Equal(2, ReportText.Count(rows, "<td>"));
        Assert.Contains("<td>column 4</td>\n", rows, StringComparison.Ordinal);
    }

    private static Dataset Rows(int count, int length)
    {
        var values = new float[count * length];
        new CounterRandom(11).Fill(values, -1, 1);
        return new Dataset(values, length);
    }
}
