using System.CommandLine;
using Samples;

namespace Text;

/// <summary>The options, their checks and their help.</summary>
internal static class CommandLine
{
    private static readonly string[] s_questions =
    [
        "take away spaces at both ends of a string",
        "wait until another thread has finished",
        "is there a file of this name on the disk",
    ];

    private static readonly Option<DirectoryInfo> Data = new Option<DirectoryInfo>("--data")
    {
        HelpName = "DIR",
        Description = "Learn from the text files of this folder (.txt, .md, .rst, .tex) instead of the documentation of .NET.",
    }.AcceptExistingOnly();

    private static readonly Option<int> Epochs = TrainingOption.Epochs(8, "all passages");

    private static readonly Option<int> Seed =
        TrainingOption.Seed("the initial weights, the order of the passages, the hidden words and the passages held back");

    private static readonly Option<string[]> Questions = new("--question")
    {
        HelpName = "TEXT",
        Description = "What to look for among all passages; may be given several times.",
        DefaultValueFactory = _ => s_questions,
    };

    private static readonly Option<DirectoryInfo> Output = TrainingOption.Output("text", "report.html and autoencoder.safetensors");

    /// <summary>Reads the arguments and runs the program, or prints help, or says in one sentence what is wrong with them.</summary>
    /// <param name="arguments">As given to the program.</param>
    /// <param name="run">The program.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] arguments, Action<Settings, CancellationToken> run)
    {
        var root = new RootCommand(
            $"""
            Searches text by meaning: passages become codes of {TextAutoencoder.CodeLength} numbers, and near codes are alike. On passages
            that are held back, the second half of each is looked for with the first, and the share of those found among the ten nearest is
            compared with that of cosines of plain and weighted counts and of principal components of the same size.

              the network, as it is compiled: {TextAutoencoder.Architecture}
            """) { Data, Epochs, Seed, Questions, Output };
        return SampleProgram.RunAsync(root, arguments, (parsed, cancellation) => run(
            new Settings(
                parsed.GetValue(Data),
                parsed.GetValue(Epochs),
                parsed.GetValue(Seed),
                parsed.GetRequiredValue(Questions),
                parsed.GetRequiredValue(Output)),
            cancellation));
    }
}
