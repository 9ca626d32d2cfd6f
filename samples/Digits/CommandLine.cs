using System.CommandLine;
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

    private static readonly Option<int?> Epochs = TrainingOption.Epochs(DigitEpochs, ImageEpochs, "all images");

    private static readonly Option<int> Batch = TrainingOption.Batch(32, "Images");

    private static readonly Option<double> LearningRate = TrainingOption.LearningRate(0.001);

    private static readonly Option<int> Seed =
        TrainingOption.Seed("the initial weights, the order of the images and which are held back");

    private static readonly Option<DirectoryInfo> Output =
        TrainingOption.Output("digits", "reconstructions.png, map.png, report.html and autoencoder.safetensors");

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
}
