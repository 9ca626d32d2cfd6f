using System.Globalization;
using Autoencoders.Reporting;

namespace Autoencoders.Tests.Reporting;

/// <summary>Reports as text.</summary>
internal static class ReportText
{
    public static string Of(TrainingReport report)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        report.Write(writer);
        return writer.ToString();
    }

    /// <summary>The text between the heading of a section and the next section.</summary>
    public static string Section(TrainingReport report, string id)
    {
        string[] parts = Of(report).Split("<section id=\"");
        return parts.Single(part => part.StartsWith(id + "\"", StringComparison.Ordinal));
    }

    /// <summary>The number of times that a part occurs.</summary>
    public static int Count(string text, string part) => text.Split(part).Length - 1;
}
