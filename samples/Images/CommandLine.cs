using System.CommandLine;
using Samples;

namespace Images;

/// <summary>The options, their checks and their help.</summary>
internal static class CommandLine
{
    private const string Both = "both";

    private static readonly Option<DirectoryInfo> Data = new Option<DirectoryInfo>("--data")
    {
        HelpName = "DIR",
        Description = "Learn from the 28x28 images of this folder (IDX files named as in MNIST and Fashion-MNIST, .gz or not) instead of "
            + "shapes that the program draws.",
    }.AcceptExistingOnly();

    private static readonly Option<string> Network = new Option<string>("--network")
    {
        Description = "Which of the networks to train.",
        DefaultValueFactory = _ => Both,
    }.AcceptOnlyFromAmong([.. Contestant.All.Select(network => network.Name), Both]);

    private static readonly Option<int> Epochs = new("--epochs")
    {
        HelpName = "N",
        Description = "How often training goes through all images.",
        DefaultValueFactory = _ => 3,
        CustomParser = result => WholeNumber.Parse(result, 1, 1_000_000),
    };

    private static readonly Option<int> Batch = new("--batch")
    {
        HelpName = "N",
        Description = "Images per step of the optimizer.",
        DefaultValueFactory = _ => 128,
        CustomParser = result => WholeNumber.Parse(result, 1, 65_536),
    };

    private static readonly Option<int?> Limit = new("--limit")
    {
        HelpName = "N",
        Description = "Learn from the first N images only. [default: all]",
        CustomParser = result => WholeNumber.Parse(result, 1, int.MaxValue),
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        HelpName = "N",
        Description = "Chooses the initial weights and the order of the images: the same seed gives the same result, bit for bit.",
        DefaultValueFactory = _ => 1,
        CustomParser = result => WholeNumber.Parse(result, int.MinValue, int.MaxValue),
    };

    private static readonly Option<DirectoryInfo> Output = new("--output")
    {
        HelpName = "DIR",
        Description = "Where to write reconstructions.png; made if it does not exist.",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("artifacts", "images")),
    };

    /// <summary>Reads the arguments and runs the program, or prints help, or says in one sentence what is wrong with them.</summary>
    /// <param name="arguments">As given to the program.</param>
    /// <param name="run">The program.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] arguments, Action<Settings, CancellationToken> run)
    {
        var root = new RootCommand(
            $"""
            Trains a convolutional and a dense autoencoder, whose codes have the same length, on images and compares them on images that
            they have not seen.

            {string.Join(Environment.NewLine, Contestant.All.Select(network => $"  {network.Name,-6} {network.Architecture}"))}
            """) { Data, Network, Epochs, Batch, Limit, Seed, Output };
        return SampleProgram.RunAsync(root, arguments, (parsed, cancellation) => run(Read(parsed), cancellation));
    }

    private static Settings Read(ParseResult parsed)
    {
        string name = parsed.GetRequiredValue(Network);
        return new Settings(
            parsed.GetValue(Data),
            [.. Contestant.All.Where(network => name == Both || network.Name == name)],
            parsed.GetValue(Epochs),
            parsed.GetValue(Batch),
            parsed.GetValue(Limit),
            parsed.GetValue(Seed),
            parsed.GetRequiredValue(Output));
    }
}
