using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Samples;

/// <summary>The options that most of these programs have, as each of them describes them.</summary>
internal static class TrainingOption
{
    /// <summary>--epochs.</summary>
    /// <param name="usual">What is taken without the option.</param>
    /// <param name="samples">What training goes through, such as "all images".</param>
    public static Option<int> Epochs(int usual, string samples) => new("--epochs")
    {
        HelpName = "N",
        Description = $"How often training goes through {samples}.",
        DefaultValueFactory = _ => usual,
        CustomParser = ParseEpochs,
    };

    /// <summary>--epochs, where what is usual depends on whether there is --data.</summary>
    /// <param name="usual">What is taken without the option and without data.</param>
    /// <param name="usualOfData">What is taken without the option for data.</param>
    /// <param name="samples">What training goes through, such as "all images".</param>
    public static Option<int?> Epochs(int usual, int usualOfData, string samples) => new("--epochs")
    {
        HelpName = "N",
        Description = $"How often training goes through {samples}. [default: {usual}, with --data {usualOfData}]",
        CustomParser = result => ParseEpochs(result),
    };

    /// <summary>--batch.</summary>
    /// <param name="usual">What is taken without the option.</param>
    /// <param name="samples">What a step is made of, such as "Images".</param>
    public static Option<int> Batch(int usual, string samples) => new("--batch")
    {
        HelpName = "N",
        Description = $"{samples} per step of the optimizer: fewer make more and noisier steps per epoch.",
        DefaultValueFactory = _ => usual,
        CustomParser = result => WholeNumber.Parse(result, 1, 65_536),
    };

    /// <summary>--learning-rate.</summary>
    /// <param name="usual">What is taken without the option.</param>
    public static Option<double> LearningRate(double usual) => new("--learning-rate")
    {
        HelpName = "X",
        Description = "The step size of Adam: a larger one learns faster, until it diverges.",
        DefaultValueFactory = _ => usual,
        CustomParser = result => ParsePositive(result, usual),
    };

    /// <summary>--seed.</summary>
    /// <param name="choices">What depends on it, such as "the initial weights".</param>
    public static Option<int> Seed(string choices) => new("--seed")
    {
        HelpName = "N",
        Description = $"Chooses {choices}: the same seed gives the same result, bit for bit.",
        DefaultValueFactory = _ => 1,
        CustomParser = result => WholeNumber.Parse(result, int.MinValue, int.MaxValue),
    };

    /// <summary>--output.</summary>
    /// <param name="folder">The name of the folder within artifacts that is taken without the option.</param>
    /// <param name="files">What is written there.</param>
    public static Option<DirectoryInfo> Output(string folder, string files) => new("--output")
    {
        HelpName = "DIR",
        Description = $"Where to write {files}; made if it does not exist.",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("artifacts", folder)),
    };

    private static int ParseEpochs(ArgumentResult result) => WholeNumber.Parse(result, 1, 1_000_000);

    private static double ParsePositive(ArgumentResult result, double usual)
    {
        string text = result.Tokens[0].Value;
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        if (isNumber && value > 0 && double.IsFinite(value))
            return value;
        string name = ((OptionResult)result.Parent!).Option.Name;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a number above 0, such as {usual}, not '{text}'."));
        return usual;
    }
}
