using Autoencoders;
using Spectre.Console;

namespace Samples;

/// <summary>A progress bar for training, with the losses and the rate beside it.</summary>
internal sealed class TrainingProgress(ProgressTask task) : IProgress<EpochReport>
{
    /// <summary>Shows the bar while training runs.</summary>
    /// <typeparam name="TResult">What training gives.</typeparam>
    /// <param name="train">Trains, and reports each epoch to what it is given.</param>
    public static TResult Show<TResult>(Func<IProgress<EpochReport>, TResult> train) =>
        AnsiConsole.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(),
                     new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context => train(new TrainingProgress(context.AddTask("training"))));

    /// <inheritdoc />
    public void Report(EpochReport report)
    {
        task.MaxValue = report.Epochs;
        task.Value = report.Epoch;
        task.Description = FormattableString.Invariant(
            $"epoch {report.Epoch}  loss {report.Loss:F5}  validation {report.ValidationLoss:F5}  {report.SamplesPerSecond:N0} images/s");
    }
}
