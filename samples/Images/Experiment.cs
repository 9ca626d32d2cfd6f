using Autoencoders;
using Samples;
using Spectre.Console;

namespace Images;

/// <summary>Trains networks on the same images and compares what they make of images that they have not seen.</summary>
internal static class Experiment
{
    /// <summary>Runs the experiment; the last line that it prints is for programs.</summary>
    /// <param name="images">What to learn from and what to be judged by.</param>
    /// <param name="settings">Which networks, how to train, and where to write.</param>
    /// <param name="cancellation">Stops training between two batches.</param>
    public static void Run(ImageSet images, Settings settings, CancellationToken cancellation)
    {
        settings.Output.Create();
        images = images with { Training = First(images.Training, settings.Limit) };
        Console.WriteLine($"{images.Training.Count:N0} {images.Name} to learn from, {images.Validation.Count:N0} to be judged by");

        var study = new Study(images, settings, cancellation);
        Outcome[] outcomes = [.. settings.Kinds.Select(kind => kind.Try(study))];

        string picture = study.Picture("reconstructions.png");
        ReconstructionPicture.Write(picture, images, [.. outcomes.Select(outcome => (outcome.Name, outcome.Reconstruct))]);
        Show(outcomes);
        string names = string.Join(" and ", outcomes.Select(outcome => outcome.Name));
        Console.WriteLine($"picture: {picture}, the originals over the reconstructions of {names}");
        Console.WriteLine($"test {string.Join(' ', outcomes.SelectMany(Figures))}");
    }

    private static IEnumerable<string> Figures(Outcome outcome) => outcome.Figures
        .Select(figure => ($"{outcome.Name}.{figure.Name}", figure.Value))
        .Prepend((outcome.Name, outcome.TestError))
        .Select(figure => FormattableString.Invariant($"{figure.Item1}={figure.Item2:F5}"));

    private static Dataset First(Dataset images, int? limit)
    {
        int count = Math.Min(limit ?? images.Count, images.Count);
        return new Dataset(images.Values[..(count * images.Length)], images.Length);
    }

    private static void Show(Outcome[] outcomes)
    {
        Table table = new Table()
            .AddColumn("network")
            .AddColumn(new TableColumn("parameters").RightAligned())
            .AddColumn(new TableColumn("mean squared error").RightAligned())
            .AddColumn(new TableColumn("training, an epoch").RightAligned());
        foreach (Outcome outcome in outcomes)
            table.AddRow(outcome.Name, $"{outcome.Parameters:N0}", $"{outcome.TestError:F5}", $"{outcome.Epoch.TotalSeconds:F2} s");
        AnsiConsole.Write(table);
    }
}
