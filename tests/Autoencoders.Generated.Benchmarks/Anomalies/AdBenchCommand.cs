using System.CommandLine;
using Samples;

namespace Autoencoders.Benchmarks.Anomalies;

/// <summary>The options of <c>adbench</c>, their checks and their help.</summary>
internal static class AdBenchCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> data = new Option<DirectoryInfo>("--data")
        {
            HelpName = "DIR",
            Description = "A folder with the tables of ADBench (14_glass.npz and so on).",
            Required = true,
        }.AcceptExistingOnly();
        var only = new Option<string[]>("--only")
        {
            Description = "The tables to run. [default: all]",
            AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong([.. AdBenchTable.All.Select(table => table.Name)]);
        var seeds = new Option<int>("--seeds")
        {
            HelpName = "N",
            Description = "How often each table is split, trained on and judged.",
            DefaultValueFactory = _ => 5,
            CustomParser = result => WholeNumber.Parse(result, 1, 1000),
        };

        const string Description = "Detects anomalies in real tables: ours, principal components, and the same network in TorchSharp.";
        var command = new Command("adbench", Description) { data, only, seeds };
        command.SetAction(parsed =>
            AdBenchComparison.Run(parsed.GetRequiredValue(data), parsed.GetValue(only) ?? [], parsed.GetValue(seeds)));
        return command;
    }
}
