using Autoencoders.Reporting;

namespace Autoencoders.Tests.Conditional;

/// <summary>Reports on networks with a condition.</summary>
public sealed class ToldReportTests
{
    private static readonly ReportOptions s_options = new() { Samples = ToldRows.OfLabels(40, 9) };

    [Fact]
    public void A_network_with_a_condition_has_the_sections_of_one_without()
    {
        ReportOptions untold = s_options with
        {
            Samples = new Dataset(s_options.Samples!.Values, ToldRows.Length, s_options.Samples.Labels),
        };
        IReadOnlyList<string> sections = TrainingReport.Of(new UntoldAutoencoder(1), options: untold).Sections;
        Assert.Contains("codes", sections);
        Assert.Equal(sections, TrainingReport.Of(new ToldAutoencoder(1), options: s_options).Sections);
        Assert.Equal(Page(new ToldAutoencoder(1)), Page(new ToldAutoencoder(1)));
        Assert.Contains("codes", TrainingReport.Of(new ToldVariationalAutoencoder(1), options: s_options).Sections);
        Assert.Contains("codes", TrainingReport.Of(new ToldQuantizedAutoencoder(1), options: s_options).Sections);
        Assert.Throws<ArgumentException>(() => TrainingReport.Of(new ToldAutoencoder(1), options: untold));
    }

    private static string Page<TNetwork>(TNetwork network)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var writer = new StringWriter();
        TrainingReport.Of(network, options: s_options).Write(writer);
        return writer.ToString();
    }
}
