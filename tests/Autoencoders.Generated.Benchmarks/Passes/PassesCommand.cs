using System.CommandLine;

namespace Autoencoders.Benchmarks.Passes;

/// <summary>The options of <c>passes</c> and their help.</summary>
internal static class PassesCommand
{
    public static Command Create()
    {
        var lengths = new Option<int[]>("--lengths")
        {
            Description = "The numbers of values of a pass.",
            DefaultValueFactory = _ => [64, 784, 100_000],
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("passes", "Measures passes over values as own loops and with TensorPrimitives.") { lengths };
        command.SetAction(parsed => PassComparison.Run(parsed.GetValue(lengths)!));
        return command;
    }
}
