using System.CommandLine;
using Samples;

namespace Autoencoders.Benchmarks.Streams;

/// <summary>The options of <c>stream</c> and their help.</summary>
internal static class StreamCommand
{
    public static Command Create()
    {
        var rows = new Option<int>("--rows")
        {
            HelpName = "N",
            Description = "The rows that each detector scores.",
            DefaultValueFactory = _ => 10_000_000,
            CustomParser = result => WholeNumber.Parse(result, 10_000, 100_000_000),
        };
        var command = new Command("stream", "Measures one step of streams of codes, and detectors over long streams.") { rows };
        command.SetAction(parsed =>
        {
            StepComparison.Run();
            bool agree = DetectorRun.Run<Windows8>(8, parsed.GetValue(rows));
            return DetectorRun.Run<Windows38>(38, parsed.GetValue(rows)) && agree ? 0 : 1;
        });
        return command;
    }
}
