using System.Globalization;
using Autoencoders.Spectre;
using Autoencoders.Tests.Training;
using Spectre.Console;

namespace Autoencoders.Tests.Display;

/// <summary>What the terminal, or a log file, shows of training.</summary>
[Trait("Registers", "Any")]
public class TrainingDisplayTests
{
    [Fact]
    public void A_log_file_gets_a_line_of_each_of_few_epochs()
    {
        string text = Show(interactive: false, new TrainingOptions { Epochs = 3, BatchSize = 4, Validation = TermedSamples.Make(8) });
        string[] lines = text.TrimEnd().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Matches(
            @"^numbers  epoch 2/3  loss \d\S* \(reconstruction \S+, pull \S+, push \S+\)  validation \S+  gradient \S+  rate 0\.01  "
            + @"\S+ samples/s\s*$",
            lines[1]);
    }

    [Theory]
    [InlineData(20, new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 })]
    [InlineData(37, new[] { 1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 37 })]
    [InlineData(100, new[] { 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100 })]
    [InlineData(200, new[] { 1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200 })]
    public void A_log_file_gets_some_twenty_lines_of_many_epochs(int epochs, int[] expected) =>
        Assert.Equal(expected, Epochs(Lines(epochs, epoch => 1f / epoch)));

    [Fact]
    public void Of_epochs_without_number_there_are_still_some_twenty_lines()
    {
        int[] shown = Epochs(Lines(1_000_003, epoch => 1f / epoch));
        Assert.Equal((1, 1_000_003), (shown[0], shown[^1]));
        Assert.InRange(shown.Length, 10, 22);
    }

    [Fact]
    public void Where_training_ends_early_its_last_and_its_best_epoch_are_told()
    {
        string[] lines = Lines(100, epoch => Math.Abs(epoch - 41) + 1, last: 57);
        Assert.Equal([1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 57, 41], Epochs(lines));
        Assert.StartsWith("numbers  best:  epoch 41/100  loss 1  ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_level_of_pre_training_has_its_first_and_its_last_epoch()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        TrainingDisplay.Show<int>(
            progress =>
            {
                foreach ((int level, int epoch) in (IEnumerable<(int, int)>)[(1, 1), (1, 2), (2, 1), (0, 1), (0, 2)])
                    progress.Report(new EpochReport(epoch, 50, 1f / epoch, null, 100, default, default) { Level = level });
                return 0;
            },
            ConsoleOf(output, interactive: false),
            "numbers");
        string[] starts = [.. output.ToString().TrimEnd().Split('\n').Select(line => line.Split("  loss")[0])];
        Assert.Equal(
            [
                "numbers  level 1  epoch 1/50", "numbers  level 1  epoch 2/50", "numbers  level 2  epoch 1/50", "numbers  epoch 1/50",
                "numbers  epoch 2/50",
            ],
            starts);
    }

    [Fact]
    public void A_terminal_gets_a_bar_that_ends_full()
    {
        string text = Show(interactive: true, new TrainingOptions { Epochs = 3, BatchSize = 4 });
        Assert.Contains("100%", text, StringComparison.Ordinal);
        Assert.Contains("epoch 3/3", text, StringComparison.Ordinal);
        Assert.Contains("0 s left", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_language_does_not_change_a_figure()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = other;
        try
        {
            Assert.Contains("rate 0.01  ", Show(interactive: false, new TrainingOptions { Epochs = 1 }), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_training_throws_passes_through() =>
        Assert.Throws<InvalidOperationException>(() => TrainingDisplay.Show<int>(_ => throw new InvalidOperationException()));

    private static string[] Lines(int epochs, Func<int, float> loss, int? last = null)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        TrainingDisplay.Show<int>(
            progress =>
            {
                for (int epoch = 1; epoch <= (last ?? epochs); epoch++)
                    progress.Report(new EpochReport(epoch, epochs, loss(epoch), null, 100, default, default));
                return 0;
            },
            ConsoleOf(output, interactive: false),
            "numbers");
        return output.ToString().TrimEnd().Split('\n');
    }

    private static int[] Epochs(string[] lines) =>
        Array.ConvertAll(lines, line => int.Parse(line.Split("epoch ")[1].Split('/')[0], CultureInfo.InvariantCulture));

    private static IAnsiConsole ConsoleOf(StringWriter output, bool interactive)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = interactive ? AnsiSupport.Yes : AnsiSupport.No,
            Interactive = interactive ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 200;
        return console;
    }

    private static string Show(bool interactive, TrainingOptions options)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        IAnsiConsole console = ConsoleOf(output, interactive);
        var trainer = new Trainer<TermedNetwork>(TermedNetwork.Create(0), new Sgd(0.01));
        TrainingDisplay.Show(progress => trainer.Fit(TermedSamples.Make(16), options, progress), console, "numbers");
        return output.ToString();
    }
}
