using Spectre.Console;

namespace Autoencoders.Spectre;

/// <summary>Shows training in the terminal while it runs.</summary>
/// <example><code>
/// TrainingResult result = TrainingDisplay.Show(progress => trainer.Fit(samples, progress: progress));
/// </code></example>
public static class TrainingDisplay
{
    /// <summary>
    /// Shows a bar with the figures of the present epoch. Where the output is no terminal but a file or a pipe, it gets some twenty lines:
    /// the first epoch, some between, the last one, and the best one (by the validation loss, if there is one) where that is another.
    /// </summary>
    /// <typeparam name="TResult">What training gives, such as <see cref="TrainingResult"/>.</typeparam>
    /// <param name="train">
    /// Trains, and reports to what it is given: <c>progress => trainer.Fit(images, options, progress)</c>. With
    /// <see cref="TrainingOptions.ReportInterval"/>, the bar moves within epochs too.
    /// </param>
    /// <param name="console">Where to show it; null for the standard output.</param>
    /// <param name="title">What stands before the figures.</param>
    /// <returns>What <paramref name="train"/> returned; its exceptions pass through.</returns>
    public static TResult Show<TResult>(
        Func<IProgress<EpochReport>, TResult> train, IAnsiConsole? console = null, string title = "training")
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(title);
        console ??= AnsiConsole.Console;
        if (!console.Profile.Capabilities.Interactive)
        {
            var lines = new EpochLines(console, title);
            TResult result = train(lines);
            lines.Complete();
            return result;
        }

        return console.Progress()
            .Columns(
                new ProgressBarColumn(),
                new PercentageColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context => train(new EpochBar(context.AddTask(Markup.Escape(title)), title)));
    }
}
