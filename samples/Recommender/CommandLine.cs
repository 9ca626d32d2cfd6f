using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
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

    private static readonly Option<int> Epochs = new("--epochs")
    {
        HelpName = "N",
        Description = "How often training goes through all users; the best epoch counts.",
        DefaultValueFactory = _ => 40,
        CustomParser = result => WholeNumber.Parse(result, 1, 1_000_000),
    };

    private static readonly Option<int> Batch = new("--batch")
    {
        HelpName = "N",
        Description = "Users per step of the optimizer.",
        DefaultValueFactory = _ => 32,
        CustomParser = result => WholeNumber.Parse(result, 1, 65_536),
    };

    private static readonly Option<double> LearningRate = new("--learning-rate")
    {
        HelpName = "X",
        Description = "The step size of Adam.",
        DefaultValueFactory = _ => 0.002,
        CustomParser = Positive,
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        HelpName = "N",
        Description = "Chooses the initial weights, the order of the users, the ratings held back and those that are made: the same seed "
            + "gives the same result, bit for bit.",
        DefaultValueFactory = _ => 1,
        CustomParser = result => WholeNumber.Parse(result, int.MinValue, int.MaxValue),
    };

    private static readonly Option<DirectoryInfo> Output = new("--output")
    {
        HelpName = "DIR",
        Description = "Where to write recommendations.csv, report.html and autoencoder.safetensors; made if it does not exist.",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("artifacts", "recommender")),
    };

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
            """) { Data, Epochs, Batch, LearningRate, Seed, Output };
        return SampleProgram.RunAsync(root, arguments, (parsed, cancellation) => run(
            new Settings(
                parsed.GetValue(Data),
                parsed.GetValue(Epochs),
                parsed.GetValue(Batch),
                parsed.GetValue(LearningRate),
                parsed.GetValue(Seed),
                parsed.GetRequiredValue(Output)),
            cancellation));
    }

    private static double Positive(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        if (isNumber && value > 0 && double.IsFinite(value))
            return value;
        result.AddError($"--learning-rate takes a number above 0, such as 0.002, not '{text}'.");
        return 1;
    }
}
