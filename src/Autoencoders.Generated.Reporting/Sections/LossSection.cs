using Autoencoders.Reporting.Drawing;
using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Sections;

/// <summary>The course of the loss, its parts, the gradient and the learning rate.</summary>
internal static class LossSection
{
    private const string Epoch = "epoch";

    public static Section? Of(ReportSource source) =>
        source.Result is { Epochs.Count: > 0 } result && result.Epochs.Any(epoch => float.IsFinite(epoch.Loss))
            ? new("losses", "Losses", html => Write(html, source, result.Epochs))
            : null;

    private static void Write(HtmlText html, ReportSource source, IReadOnlyList<EpochReport> epochs)
    {
        html.Open("div", ("class", "plots"));
        List<Curve> losses = [Of("training", epochs, epoch => epoch.Loss)];
        if (epochs.Any(epoch => epoch.ValidationLoss is not null))
            losses.Add(Of("validation", epochs, epoch => epoch.ValidationLoss ?? double.NaN));
        if (epochs.Any(epoch => epoch.CleanValidationLoss is not null))
            losses.Add(Of("validation without noise", epochs, epoch => epoch.CleanValidationLoss ?? double.NaN));
        LineChart.Write(html, "Loss", Epoch, source.InErrorUnit("mean loss of a row"), losses);

        if (epochs[^1].Terms.Length > 1)
        {
            LineChart.Write(html, "Parts of the training loss", Epoch, source.InErrorUnit("weighted mean of a row"), [
                .. epochs[^1].Terms.Select(part => Of(part.Name, epochs, epoch => epoch.Find(part.Name)?.Contribution ?? double.NaN)),
            ]);
        }

        if (epochs.Any(epoch => epoch.GradientNorm > 0 && double.IsFinite(epoch.GradientNorm)))
            LineChart.Write(html, "Size of the gradient", Epoch, "mean norm", [Of("gradient", epochs, epoch => epoch.GradientNorm)]);
        if (epochs.Select(epoch => epoch.LearningRate).Distinct().Count() > 1)
            LineChart.Write(
                html, "Learning rate", Epoch, "at the end of the epoch", [Of("learning rate", epochs, epoch => epoch.LearningRate)]);
        html.Close("div");
    }

    private static Curve Of(string name, IReadOnlyList<EpochReport> epochs, Func<EpochReport, double> value) =>
        new(name, [.. epochs.Select(value)]);
}
