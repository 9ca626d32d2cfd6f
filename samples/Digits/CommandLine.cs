using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using Autoencoders;

namespace Digits;

/// <summary>The options, their checks and their help.</summary>
internal static class CommandLine
{
    private const int BadOption = 2;
    private const int DigitEpochs = 100;
    private const int ImageEpochs = 10;

    private static readonly Option<DirectoryInfo> Data = new Option<DirectoryInfo>("--data")
    {
        HelpName = "DIR",
        Description = "Train on the 28x28 images of this folder (IDX files named as in MNIST and Fashion-MNIST, .gz or not) instead of the "
            + "1,797 embedded 8x8 digits.",
    }.AcceptExistingOnly();

    private static readonly Option<int?> Epochs = new("--epochs")
    {
        HelpName = "N",
        Description = $"How often training goes through all images. [default: {DigitEpochs}, with --data {ImageEpochs}]",
        CustomParser = result => Whole(result, 1, 1_000_000),
    };

    private static readonly Option<int> Batch = new("--batch")
    {
        HelpName = "N",
        Description = "Images per step of the optimizer: fewer make more and noisier steps per epoch.",
        DefaultValueFactory = _ => 32,
        CustomParser = result => Whole(result, 1, 65_536),
    };

    private static readonly Option<double> LearningRate = new("--learning-rate")
    {
        HelpName = "X",
        Description = "The step size of Adam: a larger one learns faster, until it diverges.",
        DefaultValueFactory = _ => 0.001,
        CustomParser = Positive,
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        HelpName = "N",
        Description = "Chooses the initial weights, the order of the images and which are held back: the same seed gives the same result, "
            + "bit for bit.",
        DefaultValueFactory = _ => 1,
        CustomParser = result => Whole(result, int.MinValue, int.MaxValue),
    };

    private static readonly Option<DirectoryInfo> Output = new("--output")
    {
        HelpName = "DIR",
        Description = "Where to write reconstructions.png and autoencoder.safetensors; made if it does not exist.",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("artifacts", "digits")),
    };

    /// <summary>Reads the arguments and runs the program, or prints help, or says in one sentence what is wrong with them.</summary>
    /// <param name="arguments">As given to the program.</param>
    /// <param name="run">The program: from settings to an exit code. It is cancelled by Ctrl+C.</param>
    /// <returns>The exit code; 2 for arguments that are wrong.</returns>
    public static async Task<int> RunAsync(string[] arguments, Func<Settings, CancellationToken, int> run)
    {
        var root = new RootCommand(
            $"""
            Trains an autoencoder on images, then compares it on images held back with principal component analysis of the same code size.

            What follows is chosen when the program is run. The network itself is fixed at compile time, since the compiler writes its
            code: the size of the images, the layers, their activations and the loss. To change them, edit the attribute and build again.
              8x8 digits     DigitAutoencoder.cs   {Layers<DigitAutoencoder>()}
              28x28 images   ImageAutoencoder.cs   {Layers<ImageAutoencoder>()}
            """) { Data, Epochs, Batch, LearningRate, Seed, Output };

        // A task of its own, so that Ctrl+C finds the program at work and can wait for it to stop between two batches.
        root.SetAction((parsed, cancellation) => Task.Run(() => run(Read(parsed), cancellation), CancellationToken.None));

        ParseResult result = root.Parse(arguments);
        if (result.Action is ParseErrorAction)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return BadOption;
        }
        return await result.InvokeAsync();
    }

    private static Settings Read(ParseResult parsed)
    {
        DirectoryInfo? data = parsed.GetValue(Data);
        return new Settings(
            data,
            parsed.GetValue(Epochs) ?? (data is null ? DigitEpochs : ImageEpochs),
            parsed.GetValue(Batch),
            parsed.GetValue(LearningRate),
            parsed.GetValue(Seed),
            parsed.GetRequiredValue(Output));
    }

    private static string Layers<TNetwork>()
        where TNetwork : class, IAutoencoder<TNetwork> => TNetwork.Architecture;

    private static int Whole(ArgumentResult result, int least, int most)
    {
        string text = result.Tokens[0].Value;
        bool isWhole = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value);
        if (isWhole && value >= least && value <= most)
            return value;
        result.AddError($"{Name(result)} takes a whole number from {least} to {most}, not '{text}'.");
        return least;
    }

    private static double Positive(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        if (isNumber && value > 0 && double.IsFinite(value))
            return value;
        result.AddError($"{Name(result)} takes a number above 0, such as 0.001, not '{text}'.");
        return 1;
    }

    private static string Name(ArgumentResult result) => ((OptionResult)result.Parent!).Option.Name;
}
