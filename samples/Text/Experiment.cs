using System.Globalization;
using Autoencoders;
using Autoencoders.Spectre;
using Spectre.Console;

namespace Text;

/// <summary>Learns passages, looks for the other halves of those held back, and answers questions.</summary>
internal static class Experiment
{
    private const int Most = 10;
    private const int Answers = 3;

    /// <summary>Runs the experiment; the last line that it prints is for programs.</summary>
    /// <param name="settings">What to learn from, and how.</param>
    /// <param name="cancellation">Stops training between two batches.</param>
    public static void Run(Settings settings, CancellationToken cancellation)
    {
        Corpus corpus = Corpus.Of(settings.Data is { } folder ? TextFolder.Read(folder) : DocumentationFiles.Read(), settings.Seed);
        Console.WriteLine($"{corpus.Training.Count:N0} passages to learn from, {corpus.Queries.Count:N0} held back");
        Console.WriteLine($"{TextAutoencoder.Architecture}, {TextAutoencoder.ParameterCount:N0} parameters");

        Weighting weighting = Weighting.Fit(corpus.Training);
        Dataset training = weighting.Apply(corpus.Training);
        (Dataset queries, Dataset answers) = (weighting.Apply(corpus.Queries), weighting.Apply(corpus.Answers));
        Codes network = Codes.Of(Train(training, settings, cancellation), training);
        Codes components = Codes.Of(PrincipalComponents.Fit(training, TextAutoencoder.CodeLength), training);

        double counts = Neighbours.Found(Weighting.Count(corpus.Queries), Weighting.Count(corpus.Answers), Most);
        double weighted = Neighbours.Found(queries, answers, Most);
        double pca = Neighbours.Found(components.Encode(queries), components.Encode(answers), Most);
        double codes = Neighbours.Found(network.Encode(queries), network.Encode(answers), Most);

        Answer(corpus, weighting, network, settings.Questions);
        AnsiConsole.Write(new Table()
            .AddColumn($"second halves found among the {Most} nearest")
            .AddColumn(new TableColumn("numbers a passage").RightAligned())
            .AddColumn(new TableColumn("share").RightAligned())
            .AddRow("counts", $"{NGrams.Length}", $"{counts:P1}")
            .AddRow("weighted counts", $"{NGrams.Length}", $"{weighted:P1}")
            .AddRow("principal components", $"{TextAutoencoder.CodeLength}", $"{pca:P1}")
            .AddRow("autoencoder", $"{TextAutoencoder.CodeLength}", $"{codes:P1}"));
        Console.WriteLine(Verdict(codes, ("plain counts", counts), ("weighted counts", weighted), ("principal components", pca)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"found autoencoder={codes:F4} counts={counts:F4} weighted={weighted:F4} pca={pca:F4}"));
    }

    private static TextAutoencoder Train(Dataset training, Settings settings, CancellationToken cancellation)
    {
        var network = new TextAutoencoder(settings.Seed);
        var trainer = new Trainer<TextAutoencoder>(network, new Adam(1e-3));
        var options = new TrainingOptions { Epochs = settings.Epochs, BatchSize = 64, Seed = settings.Seed };
        TrainingDisplay.Show(progress => trainer.Fit(training, options, progress, cancellation));
        return network;
    }

    private static void Answer(Corpus corpus, Weighting weighting, Codes codes, IReadOnlyList<string> questions)
    {
        if (questions.Count == 0)
            return;
        Dataset asked = codes.Encode(weighting.Apply([.. questions.Select(NGrams.Words)]));
        Dataset all = codes.Encode(weighting.Apply([.. corpus.All.Select(passage => NGrams.Words(passage.Text))]));
        for (int i = 0; i < questions.Count; i++)
        {
            Console.WriteLine($"\"{questions[i]}\"");
            foreach (int row in Neighbours.Nearest(asked[i], all, Answers))
                Console.WriteLine($"    {corpus.All[row].Name}");
        }
    }

    private static string Verdict(double ours, params ReadOnlySpan<(string Name, double Found)> rivals)
    {
        List<string> better = [];
        foreach ((string name, double found) in rivals)
        {
            if (found > ours)
                better.Add(name);
        }

        return better.Count == 0
            ? "The codes find more than every rival does."
            : $"The codes find less than {string.Join(" and ", better)}.";
    }
}
