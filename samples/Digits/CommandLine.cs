using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Autoencoders;
using Samples;

namespace Digits;

/// <summary>The options, their checks and their help.</summary>
internal static class CommandLine
{
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
        CustomParser = result => WholeNumber.Parse(result, 1, 1_000_000),
    };

    private static readonly Option<int> Batch = new("--batch")
    {
        HelpName = "N",
        Description = "Images per step of the optimizer: fewer make more and noisier steps per epoch.",
        DefaultValueFactory = _ => 32,
        CustomParser = result => WholeNumber.Parse(result, 1, 65_536),
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
        CustomParser = result => WholeNumber.Parse(result, int.MinValue, int.MaxValue),
    };

    private static readonly Option<DirectoryInfo> Output = new("--output")
    {
        HelpName = "DIR",
        Description = "Where to write reconstructions.png, map.png, report.html and autoencoder.safetensors; made if it does not exist.",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("artifacts", "digits")),
    };

    /// <summary>Reads the arguments and runs the program, or prints help, or says in one sentence what is wrong with them.</summary>
    /// <param name="arguments">As given to the program.</param>
    /// <param name="run">The program.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] arguments, Action<Settings, CancellationToken> run)
    {
        var root = new RootCommand(
            $"""
            Trains an autoencoder on images, then compares it on images held back with principal component analysis of the same code size:
            by its reconstructions, by whether the image with the nearest code shows the same, and by a map of two dimensions.

            What follows is chosen when the program is run. The network itself is fixed at compile time, since the compiler writes its
            code: the size of the images, the layers, their activations and the loss. To change them, edit the attribute and build again.
              8x8 digits     DigitAutoencoder.cs   {Layers<DigitAutoencoder>()}
                             DigitMap.cs           {Layers<DigitMap>()}
              28x28 images   ImageAutoencoder.cs   {Layers<ImageAutoencoder>()}
                             ImageMap.cs           {Layers<ImageMap>()}
            """) { Data, Epochs, Batch, LearningRate, Seed, Output };
        return SampleProgram.RunAsync(root, arguments, (parsed, cancellation) => run(Read(parsed), cancellation));
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

    private static double Positive(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        if (isNumber && value > 0 && double.IsFinite(value))
            return value;
        string name = ((OptionResult)result.Parent!).Option.Name;
        result.AddError($"{name} takes a number above 0, such as 0.001, not '{text}'.");
        return 1;
    }
}
