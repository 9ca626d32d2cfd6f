using System.Globalization;
using Autoencoders.Reporting;
using Autoencoders.Tests.Training;

namespace Autoencoders.Tests.Reporting;

/// <summary>What a report holds, and what it leaves out.</summary>
[Trait("Registers", "Any")]
public class TrainingReportTests
{
    private const string Hostile = "<script>alert('x')</script>&\"";

    [Fact]
    public void A_network_alone_has_its_figures_and_its_layers()
    {
        TrainingReport report = TrainingReport.Of(LinearAutoencoder.Create(1));
        Assert.Equal(["run", "layers"], report.Sections);
        string html = Text(report);
        Assert.Contains("Linear<wbr>Autoencoder", html, StringComparison.Ordinal);
        Assert.Contains("<td>encoder.0.weight</td>", html, StringComparison.Ordinal);
        Assert.Contains("1,088", html, StringComparison.Ordinal);    // 64 x 8 + 8 x 64 + 64 parameters
        Assert.DoesNotContain("id=\"losses\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_known_has_a_section_in_its_order()
    {
        TrainingReport report = Full(new ReportOptions { Image = ImageShape.Ink(8, 8), Threshold = 0.5f });
        Assert.Equal(["run", "losses", "reconstructions", "codes", "errors", "filters", "layers"], report.Sections);
        string html = Text(report);
        Assert.All(report.Sections, id => Assert.Contains($"<section id=\"{id}\">", html, StringComparison.Ordinal));
        Assert.All(report.Sections, id => Assert.Contains($"href=\"#{id}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public void Filters_need_the_shape_of_images() =>
        Assert.Equal(["run", "losses", "reconstructions", "codes", "errors", "layers"], Full(new ReportOptions()).Sections);

    [Fact]
    public void Losses_are_drawn_with_their_parts()
    {
        string html = Text(TrainingReport.Of(LinearAutoencoder.Create(1), Result()));
        Assert.Contains("Parts of the training loss", html, StringComparison.Ordinal);
        Assert.Contains("pull: 0.25", html, StringComparison.Ordinal);          // the last epoch's contribution
        Assert.Contains("validation: 0.55", html, StringComparison.Ordinal);
        Assert.Contains("ended by early stopping", html, StringComparison.Ordinal);
        Assert.Contains("weights of epoch", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loss_of_one_part_has_no_chart_of_parts()
    {
        var result = new TrainingResult([new EpochReport(1, 1, 0.5f, null, 100, default, default)], TimeSpan.FromSeconds(1));
        Assert.DoesNotContain("Parts of", Text(TrainingReport.Of(LinearAutoencoder.Create(1), result)), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_from_outside_stays_text()
    {
        string html = Text(Full(new ReportOptions
        {
            Title = Hostile,
            Description = Hostile,
            LabelNames = [Hostile, Hostile],
            Figures = [new ReportFigure(Hostile, Hostile)],
        }));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<h1>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_needs_nothing_from_elsewhere()
    {
        string html = Text(Full(new ReportOptions { Image = ImageShape.Ink(8, 8) }));
        Assert.DoesNotContain("http:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.Contains("default-src &#39;none&#39;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_stylesheet_arrives_as_it_was_written()
    {
        string html = Text(TrainingReport.Of(LinearAutoencoder.Create(1)));
        string style = html[html.IndexOf("<style>", StringComparison.Ordinal)..html.IndexOf("</style>", StringComparison.Ordinal)];
        Assert.DoesNotContain("&", style, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", style, StringComparison.Ordinal);
    }

    [Fact]
    public void The_threshold_divides_the_rows()
    {
        // The rows' errors are taken from the network itself, so that the sentence can be checked against them.
        LinearAutoencoder network = LinearAutoencoder.Create(1);
        Dataset samples = Rows(40);
        var errors = new float[40];
        network.ReconstructionErrorBatch(samples.Values.Span, errors);
        float threshold = errors.Order().ElementAt(29);
        string html = Text(TrainingReport.Of(network, null, new ReportOptions { Samples = samples, Threshold = threshold }));
        Assert.Contains("samples: 40, of which 10 (25%) above the threshold", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_label_has_a_sign_of_its_own_shape_and_color()
    {
        string html = Text(Full(new ReportOptions { LabelNames = ["even", "odd"] }));
        Assert.Equal(21, Count(html, "href=\"#sign0\""));    // 20 points and the legend
        Assert.Equal(21, Count(html, "href=\"#sign1\""));
        Assert.Equal(21, Count(html, "class=\"mark c1\""));
        Assert.Contains(">odd</text>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_samples_are_thinned_out()
    {
        string html = Text(TrainingReport.Of(LinearAutoencoder.Create(1), null, new ReportOptions { Samples = Rows(100), MapPoints = 30 }));
        Assert.Equal(32, Count(html, "<use "));              // 30 points, 2 in the legend
        Assert.Contains("30 of 100 samples", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_language_does_not_change_a_byte()
    {
        string expected = Text(Full(new ReportOptions { Image = ImageShape.Ink(8, 8) }));
        CultureInfo before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign) = (",", "~");
        CultureInfo.CurrentCulture = other;
        try
        {
            Assert.Equal(expected, Text(Full(new ReportOptions { Image = ImageShape.Ink(8, 8) })));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Save_replaces_a_file()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("report.html", new string('x', 1_000_000));
        TrainingReport report = TrainingReport.Of(LinearAutoencoder.Create(1));
        report.Save(path);
        Assert.Equal(Text(report), File.ReadAllText(path));
    }

    [Fact]
    public void What_does_not_fit_the_network_is_refused()
    {
        LinearAutoencoder network = LinearAutoencoder.Create(1);
        var narrow = new Dataset(new float[10], 5);
        ReportOptions[] wrong =
        [
            new() { Samples = narrow },
            new() { Anomalies = narrow },
            new() { Samples = Rows(2).WithConditions(new float[2], 1) },
            new() { Image = ImageShape.Ink(7, 9) },
            new() { Image = new ImageShape(8, 8) { Black = 1 } },
            new() { Image = new ImageShape(8, 4, 2) },
        ];
        Assert.All(wrong, options => Assert.Throws<ArgumentException>(() => TrainingReport.Of(network, null, options)));
    }

    private static TrainingReport Full(ReportOptions options) =>
        TrainingReport.Of(LinearAutoencoder.Create(1), Result(), options with { Samples = Rows(40) });

    private static TrainingResult Result()
    {
        IEnumerable<EpochReport> epochs = Enumerable.Range(1, 4).Select(epoch => new EpochReport(
            epoch, 9, 2f / epoch, 2.2f / epoch, 1000, TimeSpan.FromSeconds(epoch), TimeSpan.Zero)
        {
            Terms = [new("reconstruction", 1f / epoch, 1f / epoch), new("pull", 2f / epoch, 1f / epoch)],
            GradientNorm = 1.0 / epoch,
            LearningRate = 0.1 * epoch,
        });
        return new TrainingResult([.. epochs], TimeSpan.FromSeconds(4)) { Reason = StopReason.NoImprovement, KeptEpoch = 3 };
    }

    private static Dataset Rows(int count)
    {
        var values = new float[count * LinearAutoencoder.InputLength];
        new CounterRandom(7).Fill(values, 0, 1);
        return new Dataset(values, LinearAutoencoder.InputLength, Enumerable.Range(0, count).Select(row => row % 2).ToArray());
    }

    private static string Text(TrainingReport report)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        report.Write(writer);
        return writer.ToString();
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
