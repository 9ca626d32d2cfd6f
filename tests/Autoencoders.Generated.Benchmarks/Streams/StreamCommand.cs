using System.CommandLine;
using Autoencoders.Benchmarks.Comparing;
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
        const string Description = "Measures one step of streams of codes beside loops and ONNX Runtime, and detectors over long streams.";
        var command = new Command("stream", Description) { rows };
        command.SetAction(parsed =>
        {
            Console.WriteLine(Machine.Describe());
            bool agree = StepComparison.Run();
            agree &= DetectorRun.Run<Windows8>(8, parsed.GetValue(rows));
            agree &= DetectorRun.Run<Windows38>(38, parsed.GetValue(rows));
            return agree ? 0 : 1;
        });
        return command;
    }
}
