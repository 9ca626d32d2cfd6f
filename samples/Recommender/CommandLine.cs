using System.CommandLine;
using Recommender.Choices;
using Samples;

namespace Recommender;

/// <summary>The options, their checks and their help.</summary>
internal static class CommandLine
{
    private static readonly Option<FileSystemInfo> Data = new Option<FileSystemInfo>("--data")
    {
        HelpName = "PATH",
        Description = "Learn from this ratings file in a format of MovieLens (u.data, ratings.dat or ratings.csv), or from the one in this "
            + "folder, instead of ratings that the program makes.",
    }.AcceptExistingOnly();

    private static readonly Option<int> Epochs = TrainingOption.Epochs(40, "all users; the best epoch counts");

    private static readonly Option<int> Batch = TrainingOption.Batch(32, "Users");

    private static readonly Option<double> LearningRate = TrainingOption.LearningRate(0.002);

    private static readonly Option<int> Seed =
        TrainingOption.Seed("the initial weights, the order of the users, the ratings held back and those that are made");

    private static readonly Option<ChoiceTable?> Choices = new("--choices")
    {
        HelpName = "small|large",
        Description = "Learn which items users chose, not how they rated them: of 6,000 users and 2,000 items, or of 100,000 users and "
            + "20,000 items that the program makes (Mult-VAE). Nothing is written.",
    };

    private static readonly Option<DirectoryInfo> Output =
        TrainingOption.Output("recommender", "recommendations.csv, report.html and autoencoder.safetensors");

    /// <summary>Reads the arguments and runs the program, or prints help, or says in one sentence what is wrong with them.</summary>
    /// <param name="arguments">As given to the program.</param>
    /// <param name="run">The program.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] arguments, Action<Settings, CancellationToken> run)
    {
        var root = new RootCommand(
            $"""
            Recommends items to users: an autoencoder learns from rows with gaps, one a user, and fills them (AutoRec). It is compared on
            ratings held back with the means of users and items and with principal components.

            What follows is chosen when the program is run. The network is fixed at compile time: it takes the
            {RatingAutoencoder.InputLength} items that were rated most often, and leaves the others out. To change that, edit
            RatingAutoencoder.cs and build again.
              {RatingAutoencoder.Architecture}
            """) { Data, Epochs, Batch, LearningRate, Seed, Choices, Output };
        return SampleProgram.RunAsync(root, arguments, (parsed, cancellation) => run(
            new Settings(
                parsed.GetValue(Data),
                parsed.GetValue(Epochs),
                parsed.GetValue(Batch),
                parsed.GetValue(LearningRate),
                parsed.GetValue(Seed),
                parsed.GetValue(Choices),
                parsed.GetRequiredValue(Output)),
            cancellation));
    }
}
