using Spectre.Console;

namespace Autoencoders.Spectre;

/// <summary>A bar over all epochs, with the figures of the latest report behind it.</summary>
internal sealed class EpochBar(ProgressTask task, string title) : IProgress<EpochReport>
{
    public void Report(EpochReport value)
    {
        task.MaxValue = value.Epochs;
        task.Value = value.Epoch - 1 + value.Progress;
        task.Description = Markup.Escape($"{title}  {ReportText.Of(value)}  {ReportText.TimeLeft(value)}");
    }
}
