using System.CommandLine;
using Samples;

namespace Images;

/// <summary>The options, their checks and their help.</summary>
internal static class CommandLine
{
    private const string Every = "all";

    private static readonly Option<DirectoryInfo> Data = new Option<DirectoryInfo>("--data")
    {
        HelpName = "DIR",
        Description = "Learn from the 28x28 images of this folder (IDX files named as in MNIST and Fashion-MNIST, .gz or not) instead of "
            + "shapes that the program draws.",
    }.AcceptExistingOnly();

    private static readonly Option<string[]> Kinds = new Option<string[]>("--kind")
    {
        Description = "Which kinds to try.",
        DefaultValueFactory = _ => ["conv", "dense"],
        AllowMultipleArgumentsPerToken = true,
    }.AcceptOnlyFromAmong([.. Kind.All.Select(kind => kind.Name), Every]);

    private static readonly Option<int> Epochs = TrainingOption.Epochs(3, "all images");

    private static readonly Option<int> Batch = TrainingOption.Batch(128, "Images");

    private static readonly Option<int?> Limit = new("--limit")
    {
        HelpName = "N",
        Description = "Learn from the first N images only. [default: all]",
        CustomParser = result => WholeNumber.Parse(result, 1, int.MaxValue),
    };

    private static readonly Option<int> Seed = TrainingOption.Seed("the initial weights and the order of the images");

    private static readonly Option<DirectoryInfo> Output = TrainingOption.Output("images", "the pictures");

    /// <summary>Reads the arguments and runs the program, or prints help, or says in one sentence what is wrong with them.</summary>
    /// <param name="arguments">As given to the program.</param>
    /// <param name="run">The program.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] arguments, Action<Settings, CancellationToken> run)
    {
        var root = new RootCommand(
            $"""
            Trains autoencoders of several kinds on images and judges them by images that they have not seen.

            {string.Join(Environment.NewLine, Kind.All.Select(kind => $"  {kind.Name,-16} {kind.About}"))}
            """) { Data, Kinds, Epochs, Batch, Limit, Seed, Output };
        return SampleProgram.RunAsync(root, arguments, (parsed, cancellation) => run(Read(parsed), cancellation));
    }

    private static Settings Read(ParseResult parsed)
    {
        string[] names = parsed.GetRequiredValue(Kinds);
        return new Settings(
            parsed.GetValue(Data),
            [.. Kind.All.Where(kind => names.Contains(Every) || names.Contains(kind.Name))],
            parsed.GetValue(Epochs),
            parsed.GetValue(Batch),
            parsed.GetValue(Limit),
            parsed.GetValue(Seed),
            parsed.GetRequiredValue(Output));
    }
}
