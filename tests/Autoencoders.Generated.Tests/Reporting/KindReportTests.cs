using Autoencoders.Reporting;

namespace Autoencoders.Tests.Reporting;

/// <summary>The sections of a report that only some kinds of code have.</summary>
[Trait("Registers", "Any")]
public class KindReportTests
{
    [Fact]
    public void A_variational_report_has_the_divergence_of_each_unit()
    {
        DrawingAutoencoder network = Trained();
        Dataset samples = Rows(50);
        string html = ReportText.Of(TrainingReport.Of(network, options: new ReportOptions { Samples = samples }));

        var expected = new double[DrawingAutoencoder.CodeLength];
        var (mean, logVariance) = (new float[4], new float[4]);
        for (int row = 0; row < samples.Count; row++)
        {
            network.EncodeDistribution(samples[row], mean, logVariance);
            for (int unit = 0; unit < 4; unit++)
                expected[unit] += 0.5 * ((mean[unit] * mean[unit]) + Math.Exp(logVariance[unit]) - logVariance[unit] - 1) / samples.Count;
        }

        int active = expected.Count(divergence => divergence > 0.01);
        Assert.InRange(active, 1, 4);
        Assert.Contains($"{active} of 4 units have more than 0.01 nats", html, StringComparison.Ordinal);
        for (int unit = 0; unit < 4; unit++)
            Assert.Contains($"<title>unit {unit + 1}: {Figure.Short(expected[unit])}</title>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variational_report_has_drawn_samples_even_without_data()
    {
        TrainingReport report = TrainingReport.Of(Trained(), options: new ReportOptions { Image = new ImageShape(2, 3) });
        Assert.Equal(["run", "drawn", "filters", "layers"], report.Sections);
        Assert.Equal(24, ReportText.Count(ReportText.Section(report, "drawn"), "<img "));
    }

    [Fact]
    public void Drawn_series_are_lines_and_drawn_rows_a_table_of_named_columns()
    {
        string series = ReportText.Section(TrainingReport.Of(Trained(), options: new ReportOptions { IsSeries = true }), "drawn");
        Assert.Equal(24, ReportText.Count(series, "<svg "));
        string rows = ReportText.Section(TrainingReport.Of(Trained(), options: new ReportOptions { ColumnNames = ["rpm"] }), "drawn");
        Assert.Contains("<th class=\"number\">rpm</th>\n<th class=\"number\">column 2</th>", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg ", rows, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conditional_report_draws_with_the_conditions_of_each_label()
    {
        Dataset samples = new Dataset(Rows(40).Values, 6, Enumerable.Range(0, 40).Select(row => row % 2).ToArray()).WithOneHotLabels(2);
        TrainingReport report = TrainingReport.Of(
            new ConditionalDrawingAutoencoder(seed: 1),
            options: new ReportOptions { Samples = samples, LabelNames = ["low", "high"], Image = new ImageShape(2, 3) });
        string drawn = ReportText.Section(report, "drawn");
        Assert.Equal(2, ReportText.Count(drawn, "<b>low</b>"));
        Assert.Equal(2, ReportText.Count(drawn, "<b>high</b>"));
        Assert.Contains("units", report.Sections);
        Assert.DoesNotContain(
            "drawn", TrainingReport.Of(new ConditionalDrawingAutoencoder(seed: 1)).Sections);
    }

    [Fact]
    public void A_quantized_report_has_indices_and_their_use()
    {
        EntryAutoencoder network = new(seed: 1);
        var samples = new Dataset(Rows(80).Values[..(16 * 30)], 16);
        var indices = new int[30 * EntryAutoencoder.IndexCount];
        network.EncodeIndicesBatch(samples.Values.Span, indices);
        TrainingReport report = TrainingReport.Of(network, options: new ReportOptions { Samples = samples });
        string html = ReportText.Of(report);
        Assert.Contains("16 → 4 indices of 4 bits", html, StringComparison.Ordinal);
        Assert.Contains($"{indices.Distinct().Count()} of 12 entries", html, StringComparison.Ordinal);
        Assert.Contains("entries", report.Sections);
        int most = indices.CountBy(index => index).Max(entry => entry.Value);
        Assert.Contains($": {Figure.Short(100.0 * most / indices.Length)}</title>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_samples_a_quantized_report_has_indices_only()
    {
        TrainingReport report = TrainingReport.Of(new EntryAutoencoder(seed: 1));
        Assert.DoesNotContain("entries", report.Sections);
        Assert.Contains("16 → 4 indices of 4 bits", ReportText.Of(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_go_to_the_indices_too()
    {
        Dataset samples = new Dataset(Rows(40).Values, 6, Enumerable.Range(0, 40).Select(row => row % 2).ToArray()).WithOneHotLabels(2);
        TrainingReport report = TrainingReport.Of(
            new ConditionalEntryAutoencoder(seed: 1), options: new ReportOptions { Samples = samples });
        Assert.Contains("6 → 2 indices of 4 bits", ReportText.Of(report), StringComparison.Ordinal);
        Assert.Contains("entries", report.Sections);
    }

    private static DrawingAutoencoder Trained()
    {
        DrawingAutoencoder network = new(seed: 1);
        new Trainer<DrawingAutoencoder>(network, new Adam(3e-3f)).Fit(Rows(200), new TrainingOptions { Epochs = 10 });
        return network;
    }

    private static Dataset Rows(int count)
    {
        var values = new float[6 * count];
        new CounterRandom(5).Fill(values, -2, 2);
        return new Dataset(values, 6);
    }
}
