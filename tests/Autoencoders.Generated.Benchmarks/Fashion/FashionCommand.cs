using System.CommandLine;
using Samples;

namespace Autoencoders.Benchmarks.Fashion;

/// <summary>The options of <c>fashion</c>, their checks and their help.</summary>
internal static class FashionCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> data = new Option<DirectoryInfo>("--data")
        {
            HelpName = "DIR",
            Description = "A folder with the IDX files of Fashion-MNIST, .gz or not.",
            Required = true,
        }.AcceptExistingOnly();
        Option<string?> network = new Option<string?>("--network") { Description = "The network to train. [default: all]" }
            .AcceptOnlyFromAmong([.. Match.All.Select(match => match.Name)]);
        var epochs = Number("--epochs", "How often training goes through all images.", 3, 1_000_000);
        var limit = new Option<int?>("--limit")
        {
            HelpName = "N",
            Description = "Train on the first N images only. [default: all]",
            CustomParser = result => WholeNumber.Parse(result, 1, int.MaxValue),
        };
        var threads = Number("--threads", "The threads of both.", 1, Environment.ProcessorCount);
        var seed = Number("--seed", "Chooses the first weights and the order of the images.", 1, int.MaxValue);

        const string Description = "Trains generated classes and TorchSharp from the same weights, with the same mini-batches, in turn.";
        var command = new Command("fashion", Description) { data, network, epochs, limit, threads, seed };
        command.SetAction(parsed => FashionComparison.Run(
            parsed.GetRequiredValue(data),
            parsed.GetValue(network),
            new Schedule(parsed.GetValue(epochs), parsed.GetValue(limit), parsed.GetValue(threads), parsed.GetValue(seed))));
        return command;
    }

    private static Option<int> Number(string name, string description, int usual, int most) => new(name)
    {
        HelpName = "N",
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = result => WholeNumber.Parse(result, 1, most),
    };
}
