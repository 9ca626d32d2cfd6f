using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Autoencoders;
using Samples;

namespace Compression;

/// <summary>The options, their checks and their help.</summary>
internal static class CommandLine
{
    private const int DigitEpochs = 100;
    private const int ImageEpochs = 10;

    private static readonly Option<DirectoryInfo> Data = new Option<DirectoryInfo>("--data")
    {
        HelpName = "DIR",
        Description = "Compress the 28x28 images of this folder (IDX files named as in MNIST and Fashion-MNIST, .gz or not) instead of the "
            + "1,797 embedded 8x8 digits.",
    }.AcceptExistingOnly();

    private static readonly Option<int[]> Bits = new("--bits")
    {
        HelpName = "N",
        Description = "How many bits a number of the code has; several are tried in turn.",
        DefaultValueFactory = _ => [2, 3, 4, 5, 6, 8],
        CustomParser = result => [.. result.Tokens.Select(token => Depth(result, token.Value)).Distinct().Order()],
        AllowMultipleArgumentsPerToken = true,
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<int?> Epochs = TrainingOption.Epochs(DigitEpochs, ImageEpochs, "all images");

    private static readonly Option<int> Seed =
        TrainingOption.Seed("the initial weights, the order of the images and which are held back");

    private static readonly Option<DirectoryInfo> Output = TrainingOption.Output(
        "compression", "compressed.png, the compressed images, and the network and the levels that decompress them");

    /// <summary>Reads the arguments and runs the program, or prints help, or says in one sentence what is wrong with them.</summary>
    /// <param name="arguments">As given to the program.</param>
    /// <param name="run">The program.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] arguments, Action<Settings, CancellationToken> run)
    {
        var root = new RootCommand(
            $"""
            Compresses images to the code of an autoencoder, rounded to a few bits a number, and asks what that costs: bytes against
            quality, beside principal components with the same quantizer and beside PNG, on images held back.

              8x8 digits     DigitCodec.cs   {Layers<DigitCodec>()}
              28x28 images   ImageCodec.cs   {Layers<ImageCodec>()}
            """) { Data, Bits, Epochs, Seed, Output };
        return SampleProgram.RunAsync(root, arguments, (parsed, cancellation) => run(Read(parsed), cancellation));
    }

    private static Settings Read(ParseResult parsed)
    {
        DirectoryInfo? data = parsed.GetValue(Data);
        return new Settings(
            data,
            parsed.GetRequiredValue(Bits),
            parsed.GetValue(Epochs) ?? (data is null ? DigitEpochs : ImageEpochs),
            parsed.GetValue(Seed),
            parsed.GetRequiredValue(Output));
    }

    private static string Layers<TNetwork>()
        where TNetwork : class, IAutoencoder<TNetwork> => TNetwork.Architecture;

    private static int Depth(ArgumentResult result, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int bits) && bits is >= 1 and <= 16)
            return bits;
        result.AddError($"--bits takes whole numbers from 1 to 16, not '{text}'.");
        return 1;
    }
}
