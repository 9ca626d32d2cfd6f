using System.Globalization;
using System.Text;

namespace Autoencoders.Spectre;

/// <summary>The figures of a report as text, whatever the culture.</summary>
internal static class ReportText
{
    /// <summary>Epoch, loss and its parts, validation loss, gradient norm, learning rate, samples a second.</summary>
    public static string Of(EpochReport report)
    {
        var text = new StringBuilder();
        if (report.Level > 0)
            Append(text, $"level {report.Level}  ");
        Append(text, $"epoch {report.Epoch}/{report.Epochs}  loss {report.Loss:G5}");
        if (report.Terms.Length > 1)
            Append(text, $" ({string.Join(", ", report.Terms.Select(Part))})");
        if (report.ValidationLoss is { } validation)
            Append(text, $"  validation {validation:G5}");
        if (report.CleanValidationLoss is { } clean)
            Append(text, $" (without noise {clean:G5})");
        Append(text, $"  gradient {report.GradientNorm:G3}  rate {report.LearningRate:G3}  {report.SamplesPerSecond:N0} samples/s");
        return text.ToString();
    }

    /// <summary>The time that is left, in the units that matter.</summary>
    public static string TimeLeft(EpochReport report) => report.Remaining switch
    {
        { TotalHours: >= 1 } left => string.Create(CultureInfo.InvariantCulture, $"{(long)left.TotalHours} h {left.Minutes} min left"),
        { TotalMinutes: >= 1 } left => string.Create(CultureInfo.InvariantCulture, $"{left.Minutes} min {left.Seconds} s left"),
        { } left => string.Create(CultureInfo.InvariantCulture, $"{left.Seconds} s left"),
    };

    private static string Part(LossTermValue part) => string.Create(CultureInfo.InvariantCulture, $"{part.Name} {part.Contribution:G4}");

    private static void Append(StringBuilder text, FormattableString part) => text.Append(part.ToString(CultureInfo.InvariantCulture));
}
