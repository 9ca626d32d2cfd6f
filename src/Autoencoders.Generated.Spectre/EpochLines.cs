using Spectre.Console;

namespace Autoencoders.Spectre;

/// <summary>
/// Some twenty lines, as a log file can hold them: the first epoch, some between, the last one, and the best one where that is another.
/// </summary>
internal sealed class EpochLines(IAnsiConsole console, string title) : IProgress<EpochReport>
{
    private const int Most = 20;

    private EpochReport? _best;
    private EpochReport? _last;
    private bool _isLastWritten;

    public void Report(EpochReport value)
    {
        // Reports within an epoch would fill the log.
        if (value.Progress < 1)
            return;
        if (_last is { } before && before.Level != value.Level)
            Complete();
        if (_best is not { } best || Loss(value) < Loss(best))
            _best = value;
        _last = value;
        _isLastWritten = value.Epoch == 1 || value.Epoch == value.Epochs || value.Epoch % Step(value.Epochs) == 0;
        if (_isLastWritten)
            Write(value);
    }

    /// <summary>Writes what is known only at the end: where training ended early, and which epoch was the best.</summary>
    public void Complete()
    {
        if (_last is { } last && !_isLastWritten)
            Write(last);
        if (_best is { } best && _last?.Epoch != best.Epoch)
            Write(best, "  best:");
        (_best, _last) = (null, null);
    }

    private static float Loss(EpochReport report) => report.ValidationLoss ?? report.Loss;

    // 1, 2, 5, 10, 20, 50 and so on.
    private static int Step(int epochs)
    {
        int power = 1;
        while (epochs > 10L * power * Most)
            power *= 10;
        int whole = (epochs + (power * Most) - 1) / (power * Most);
        return power * (whole <= 1 ? 1 : whole <= 2 ? 2 : whole <= 5 ? 5 : 10);
    }

    private void Write(EpochReport report, string mark = "") =>
        console.Profile.Out.Writer.WriteLine($"{title}{mark}  {ReportText.Of(report)}");
}
