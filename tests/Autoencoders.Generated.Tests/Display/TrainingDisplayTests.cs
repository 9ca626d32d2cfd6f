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
    public void A_log_file_gets_one_line_an_epoch()
    {
        string text = Show(interactive: false, new TrainingOptions { Epochs = 3, BatchSize = 4, Validation = TermedSamples.Make(8) });
        string[] lines = text.TrimEnd().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Matches(
            @"^numbers  epoch 2/3  loss \d\S* \(reconstruction \S+, pull \S+, push \S+\)  validation \S+  gradient \S+  rate 0\.01  "
            + @"\S+ samples/s\s*$",
            lines[1]);
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

    private static string Show(bool interactive, TrainingOptions options)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = interactive ? AnsiSupport.Yes : AnsiSupport.No,
            Interactive = interactive ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 200;
        var trainer = new Trainer<TermedNetwork>(TermedNetwork.Create(0), new Sgd(0.01));
        TrainingDisplay.Show(progress => trainer.Fit(TermedSamples.Make(16), options, progress), console, "numbers");
        return output.ToString();
    }
}
