using Autoencoders.Reporting;
using Autoencoders.Tests.Description;

namespace Autoencoders.Tests.Reporting;

/// <summary>The table of layers in a report.</summary>
[Trait("Registers", "Any")]
public class LayerTableTests
{
    [Fact]
    public void A_row_has_the_facts_of_its_layer()
    {
        string html = Text(TrainingReport.Of(new DescribedDense()));
        Assert.Contains("<td>input</td><td></td><td>6</td>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<td>code</td><td>dense</td><td>2</td><td></td><td>units 2</td><td class=\"number\">8</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td>decoder</td><td>dense</td><td>4</td><td>LeakyRelu 0.2</td><td>units 4, tied 3</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Filters_are_those_of_the_first_layer_with_kernels()
    {
        ReportOptions options = new() { Samples = Dataset.From([new float[70]]) };
        Assert.Contains("filters", TrainingReport.Of(new DescribedImages(), options: options).Sections);
        Assert.DoesNotContain("filters", TrainingReport.Of(new DescribedDense()).Sections);
    }

    private static string Text(TrainingReport report)
    {
        using var text = new StringWriter();
        report.Write(text);
        return text.ToString().ReplaceLineEndings("");
    }
}
