using System.CommandLine;
using Samples;

namespace Autoencoders.Benchmarks.Initializers;

/// <summary>The <c>initializers</c> command: what first weights are worth.</summary>
internal static class InitializersCommand
{
    private const int Labels = 10;

    public static Command Create()
    {
        Option<DirectoryInfo> images = new Option<DirectoryInfo>("--images")
        {
            HelpName = "DIR",
            Description = "A folder with the IDX files of Fashion-MNIST, .gz or not.",
            Required = true,
        }.AcceptExistingOnly();
        var digits = new Option<FileInfo?>("--digits")
        {
            HelpName = "FILE",
            Description = "The handwritten digits of 8x8 pixels as CSV, the label last. [default: none]",
        };
        Option<int> seeds = Number("--seeds", "How many seeds.", 5);
        Option<int> rows = Number("--rows", "How many images to train on, the first ones.", 6_000);
        Option<int> epochs = Number("--epochs", "How often training goes through them; four times as often through digits.", 30);
        Option<int> threads = Number("--threads", "The threads that may train.", 1);
        var command = new Command("initializers", "Trains networks from first weights of several rules, and compares the losses.")
        {
            images, digits, seeds, rows, epochs, threads,
        };
        command.SetAction(parsed =>
        {
            var comparison = new StartComparison(parsed.GetValue(seeds), parsed.GetValue(threads));
            AddImages(
                comparison, ImageFolder.Read(parsed.GetRequiredValue(images), 1), parsed.GetValue(rows), parsed.GetValue(epochs));
            if (parsed.GetValue(digits) is { } file)
                AddDigits(comparison, file, 4 * parsed.GetValue(epochs));
            comparison.Show();
        });
        return command;
    }

    private static void AddImages(StartComparison comparison, ImageSet images, int rows, int epochs)
    {
        Dataset training = First(images.Training, rows), validation = First(images.Validation, 2_000);
        comparison.Add<ShallowStart>("784-32-784", training, validation, epochs);
        comparison.Add<DeepStart>("784-128-64-32", training, validation, epochs);
        comparison.Add<VariationalStart>("variational 784-400-20", training, validation, epochs);
        comparison.Add<ConditionalStart>(
            "conditional 784-400-20", training.WithOneHotLabels(Labels), validation.WithOneHotLabels(Labels), epochs);
        comparison.Add<ConvolutionalStart>("convolutional 8-16-8", First(training, rows / 3), First(validation, 500), epochs);
    }

    private static void AddDigits(StartComparison comparison, FileInfo file, int epochs)
    {
        Dataset raw = Csv.Read(file.FullName, new CsvOptions { LabelColumn = ^1 });
        Dataset digits = MinMaxScaler.Fit(raw, scope: ScalerScope.Global).Transform(raw);
        (Dataset training, Dataset validation) = digits.Split(0.2, seed: 1);
        comparison.Add<TanhStart>("tanh 64-32-16-8, squared", training, validation, epochs);
        comparison.Add<SquaredStart>("relu 64-32-16-8, squared", training, validation, epochs);
        comparison.Add<VariationalDigits>("variational 64-128-8", training, validation, epochs);
    }

    private static Dataset First(Dataset samples, int rows)
    {
        rows = Math.Min(rows, samples.Count);
        return new Dataset(samples.Values[..(rows * samples.Length)], samples.Length, samples.Labels[..rows]);
    }

    private static Option<int> Number(string name, string description, int usual) => new(name)
    {
        HelpName = "N",
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = result => WholeNumber.Parse(result, 1, int.MaxValue),
    };
}
