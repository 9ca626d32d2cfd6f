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
        settings.Output.Create();
        Corpus corpus = Corpus.Of(settings.Data is { } folder ? TextFolder.Read(folder) : DocumentationFiles.Read(), settings.Seed);
        Console.WriteLine($"{corpus.Training.Count:N0} passages to learn from, {corpus.Queries.Count:N0} held back");
        Console.WriteLine($"{TextAutoencoder.Architecture}, {TextAutoencoder.ParameterCount:N0} parameters");

        Weighting weighting = Weighting.Fit(corpus.Training);
        Dataset training = weighting.Apply(corpus.Training);
        (Dataset queries, Dataset answers) = (weighting.Apply(corpus.Queries), weighting.Apply(corpus.Answers));
        TextAutoencoder network = Train(training, settings, out TrainingResult result, cancellation);
        Codes codes = Codes.Of(network, training);
        Codes components = Codes.Of(PrincipalComponents.Fit(training, TextAutoencoder.CodeLength), training);

        (string Name, string Key, int Numbers, double Share)[] found =
        [
            ("counts", "counts", NGrams.Length, Found(Weighting.Count(corpus.Queries), Weighting.Count(corpus.Answers))),
            ("weighted counts", "weighted", NGrams.Length, Found(queries, answers)),
            ("principal components", "pca", components.Length, Found(components.Encode(queries), components.Encode(answers))),
            ("autoencoder", "autoencoder", codes.Length, Found(codes.Encode(queries), codes.Encode(answers))),
        ];
        Answer(corpus, weighting, codes, settings.Questions);
        Show(found);

        string report = Path.Combine(settings.Output.FullName, "report.html");
        ReportPage.Write(report, corpus, weighting, network, found.Select(method => (method.Name, method.Share)), result);
        string weights = Path.Combine(settings.Output.FullName, "autoencoder.safetensors");
        network.Save(weights);
        Console.WriteLine($"report: {report}");
        Console.WriteLine($"weights: {weights}");
        Console.WriteLine(
            $"found {string.Join(' ', found.Select(method => FormattableString.Invariant($"{method.Key}={method.Share:F4}")))}");
    }

    private static TextAutoencoder Train(
        Dataset training, Settings settings, out TrainingResult result, CancellationToken cancellation)
    {
        var network = new TextAutoencoder(settings.Seed);
        var trainer = new Trainer<TextAutoencoder>(network, new Adam(1e-3));
        var options = new TrainingOptions { Epochs = settings.Epochs, BatchSize = 64, Seed = settings.Seed };
        result = TrainingDisplay.Show(progress => trainer.Fit(training, options, progress, cancellation));
        return network;
    }

    // Of codes of length 1, the nearest are those of the largest cosine.
    private static Dataset Directions(Dataset codes) => new UnitNormScaler(codes.Length).Transform(codes);

    // The share of queries whose own answer, which has the same number, is among the nearest.
    private static double Found(Dataset queries, Dataset answers)
    {
        Dataset asked = Directions(queries);
        var neighbors = new CodeNeighbors(Directions(answers));
        int found = 0;
        Parallel.For(0, asked.Count, query =>
        {
            var nearest = new CodeNeighbor[Most];
            int count = neighbors.Find(asked[query], nearest);
            if (Array.FindIndex(nearest, 0, count, neighbor => neighbor.Row == query) >= 0)
                Interlocked.Increment(ref found);
        });
        return (double)found / asked.Count;
    }

    private static void Answer(Corpus corpus, Weighting weighting, Codes codes, IReadOnlyList<string> questions)
    {
        if (questions.Count == 0)
            return;
        Dataset asked = Directions(codes.Encode(weighting.Apply([.. questions.Select(NGrams.Words)])));
        Dataset all = codes.Encode(weighting.Apply([.. corpus.All.Select(passage => NGrams.Words(passage.Text))]));
        var neighbors = new CodeNeighbors(Directions(all));
        var nearest = new CodeNeighbor[Answers];
        for (int i = 0; i < questions.Count; i++)
        {
            Console.WriteLine($"\"{questions[i]}\"");
            int found = neighbors.Find(asked[i], nearest);
            foreach (CodeNeighbor neighbor in nearest.AsSpan(0, found))
                Console.WriteLine($"    {corpus.All[neighbor.Row].Name}");
        }
    }

    private static void Show((string Name, string Key, int Numbers, double Share)[] found)
    {
        Table table = new Table()
            .AddColumn($"second halves found among the {Most} nearest")
            .AddColumn(new TableColumn("numbers a passage").RightAligned())
            .AddColumn(new TableColumn("share").RightAligned());
        foreach ((string name, _, int numbers, double share) in found)
            table.AddRow(name, $"{numbers}", $"{share:P1}");
        AnsiConsole.Write(table);

        string[] better = [.. found.Where(method => method.Share > found[^1].Share).Select(method => method.Name)];
        Console.WriteLine(better.Length == 0
            ? "The codes find more than every rival does."
            : $"The codes find less than {string.Join(" and ", better)}.");
    }
}
