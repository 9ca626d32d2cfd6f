using System.CommandLine;
using Samples;

namespace Autoencoders.Benchmarks.Mapped;

/// <summary>The options of <c>mapped</c> and their help.</summary>
internal static class MappedCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--folder")
        {
            HelpName = "DIR",
            Description = "Where the file is, or is to be written.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.GetTempPath()),
        };
        var size = new Option<int>("--megabytes")
        {
            HelpName = "N",
            Description = "The size of the file.",
            DefaultValueFactory = _ => 4096,
            CustomParser = result => WholeNumber.Parse(result, 100, 1_000_000),
        };
        var memory = new Option<int>("--memory")
        {
            HelpName = "N",
            Description = "The megabytes of rows that are trained on in memory, for comparison.",
            DefaultValueFactory = _ => 256,
            CustomParser = result => WholeNumber.Parse(result, 10, 2000),
        };

        const string Description = "Trains from a file that need not fit into memory, and from memory, and compares the rates.";
        var command = new Command("mapped", Description) { folder, size, memory };
        command.SetAction(parsed =>
            MappedComparison.Run(parsed.GetRequiredValue(folder), parsed.GetValue(size), parsed.GetValue(memory)));
        return command;
    }
}
