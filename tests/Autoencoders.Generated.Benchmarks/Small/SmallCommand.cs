using System.CommandLine;
using Autoencoders.Benchmarks.Comparing;
using Samples;

namespace Autoencoders.Benchmarks.Small;

/// <summary>The options of <c>small</c>, their checks and their help.</summary>
internal static class SmallCommand
{
    public static Command Create()
    {
        var only = new Option<string[]>("--only")
        {
            Description = "The networks to time. [default: all]",
            AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong([.. SmallWork.All.Select(work => work.Work.Name)]);
        Option<DirectoryInfo> data = new Option<DirectoryInfo>("--data")
        {
            HelpName = "DIR",
            Description = "A folder with the IDX files of Fashion-MNIST, .gz or not, to train networks and to judge what they lose.",
        }.AcceptExistingOnly();
        var epochs = new Option<int>("--epochs")
        {
            HelpName = "N",
            Description = "How often training goes through all images.",
            DefaultValueFactory = _ => 8,
            CustomParser = result => WholeNumber.Parse(result, 1, 1_000_000),
        };
        var quick = new Option<bool>("--quick") { Description = "Measure a few milliseconds each: enough to see that all run." };

        const string Description = "Times float, bfloat16 and int8 weights beside ONNX Runtime's float and int8 models, and shows what they lose.";
        var command = new Command("small", Description) { only, data, epochs, quick };
        command.SetAction(parsed => SmallComparison.Run(
            SmallWork.All.Where(work => parsed.GetValue(only) is not { Length: > 0 } names || names.Contains(work.Work.Name)),
            parsed.GetValue(quick) ? Effort.Quick : Effort.Thorough,
            parsed.GetValue(data),
            parsed.GetValue(epochs)));
        return command;
    }
}
