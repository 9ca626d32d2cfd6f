using System.CommandLine;

namespace Autoencoders.Benchmarks.Training;

/// <summary>The <c>fit</c> command: what <c>Fit</c> adds to bare training steps.</summary>
internal static class FitCommand
{
    public static Command Create()
    {
        var threads = new Option<int>("--threads") { Description = "The number of threads.", DefaultValueFactory = _ => 1 };
        var rounds = new Option<int>("--rounds") { Description = "How often both are measured.", DefaultValueFactory = _ => 15 };
        var command = new Command("fit", "Compares the samples a second of Fit with those of bare training steps.") { threads, rounds };
        command.SetAction(parsed =>
        {
            FitComparison.Run<TinyFit>(rows: 20_000, parsed.GetValue(rounds), parsed.GetValue(threads));
            FitComparison.Run<SmallFit>(rows: 20_000, parsed.GetValue(rounds), parsed.GetValue(threads));
            FitComparison.Run<ImageFit>(rows: 20_000, parsed.GetValue(rounds), parsed.GetValue(threads));
        });
        return command;
    }
}
