using System.CommandLine;

namespace Autoencoders.Benchmarks.Comparing;

/// <summary>The options of <c>kinds</c> and their help.</summary>
internal static class KindsCommand
{
    public static Command Create()
    {
        var threads = new Option<int>("--threads") { Description = "The number of threads.", DefaultValueFactory = _ => 1 };
        var quick = new Option<bool>("--quick") { Description = "Measure a few milliseconds each." };
        var command = new Command("kinds", "Races training steps of networks of one shape whose codes are of different kinds.")
        {
            threads, quick,
        };
        command.SetAction(parsed =>
            KindComparison.Run(parsed.GetValue(threads), parsed.GetValue(quick) ? Effort.Quick : Effort.Thorough));
        return command;
    }
}
