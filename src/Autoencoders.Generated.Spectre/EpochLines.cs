using Spectre.Console;

namespace Autoencoders.Spectre;

/// <summary>One line for each finished epoch: what a log file can hold.</summary>
internal sealed class EpochLines(IAnsiConsole console, string title) : IProgress<EpochReport>
{
    public void Report(EpochReport value)
    {
        // Reports within an epoch would fill the log.
        if (value.Progress >= 1)
            console.Profile.Out.Writer.WriteLine($"{title}  {ReportText.Of(value)}");
    }
}
