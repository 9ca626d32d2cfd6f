using System.Diagnostics;
using Autoencoders;
using Spectre.Console;

namespace Recommender.Choices;

/// <summary>Learns from the choices of users without a row that is written out, and compares with popularity and EASE.</summary>
/// <param name="users">The number of users that are made.</param>
/// <param name="settings">How to train.</param>
/// <param name="cancellation">Stops training between two batches.</param>
internal sealed class ChoiceStudy(int users, Settings settings, CancellationToken cancellation)
{
    private const int RecallAt = 20, GainAt = 100, MostItemsOfEase = 2000;
    private const double Ridge = 200;

    private readonly List<(string Name, string Key, RecommendationQuality Quality)> _results = [];
    private SparseDataset _training = null!, _shown = null!, _heldOut = null!;

    /// <summary>Makes the choices of 100,000 users of 20,000 items, or fewer of both, and prints what each method finds.</summary>
    public static void Run(Settings settings, CancellationToken cancellation)
    {
        if (settings.Choices == ChoiceTable.Large)
        {
            var study = new ChoiceStudy(users: 100_000, settings, cancellation);
            study.Prepare(ItemAutoencoder.InputLength);
            study.Learn(new ItemAutoencoder(settings.Seed), "Mult-VAE", "multvae");
            study.Print();
        }
        else
        {
            var study = new ChoiceStudy(users: 6_000, settings, cancellation);
            study.Prepare(SmallItemAutoencoder.InputLength);
            study.Learn(new SmallItemAutoencoder(settings.Seed), "Mult-VAE", "multvae");
            study.Learn(new SmallItemDenoiser(settings.Seed), "Mult-DAE", "multdae");
            study.Print();
        }
    }

    private void Prepare(int items)
    {
        SparseDataset all = ChoiceMaker.Make(users, items, settings.Seed);
        (_training, SparseDataset others) = all.Split(heldOutFraction: Math.Min(0.1, 5000.0 / users), settings.Seed);
        (_shown, _heldOut) = others.HoldOut(fraction: 0.2, settings.Seed);
        Console.WriteLine(
            $"{all.EntryCount:N0} choices of {items:N0} items by {users:N0} users, {all.EntryCount / (double)users:F1} each; "
            + $"{_training.Count:N0} users to learn from, {_shown.Count:N0} new ones to be judged by, each with a fifth of the choices held out");

        Add("popularity", "popular", ItemPopularity.Of(_training));
        int known = Math.Min(MostItemsOfEase, items);
        var clock = Stopwatch.StartNew();
        var ease = new Ease(_training, known, Ridge);
        Console.WriteLine($"EASE of the {known:N0} most popular items: {clock.Elapsed.TotalSeconds:F1} s");
        Add(known < items ? $"EASE, {known:N0} items" : "EASE", "ease", ease);
    }

    private void Learn<TNetwork>(TNetwork network, string name, string key)
        where TNetwork : class, ISparseAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        Console.WriteLine($"{TNetwork.Architecture}, {TNetwork.ParameterCount:N0} parameters");
        var recommender = new Recommender<TNetwork>(network);
        var options = new TrainingOptions
        {
            Epochs = settings.Epochs,
            BatchSize = settings.BatchSize,
            Seed = settings.Seed,
            Annealing = Annealing.Linear(Math.Max(1, settings.Epochs / 2)),
        };
        TrainingResult result = new Trainer<TNetwork>(network, new Adam(settings.LearningRate)).Fit(
            _training, options, new Progress(Console.WriteLine), cancellation);

        // Forward and twice back, a multiplication and an addition each, of all layers but the one that gathers.
        double products = 6.0 * (TNetwork.MultiplyAdds - ((double)TNetwork.InputLength * TNetwork.GatheredUnits)) * _training.Count;
        double seconds = result.Elapsed.TotalSeconds / settings.Epochs;
        Console.WriteLine(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{name}: {seconds:F1} s an epoch, {products / seconds / 1e9:F1} GFLOP/s in its matrix products, "
            + $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB at most"));
        Add(name, key, recommender);
    }

    private void Add(string name, string key, IItemScorer scorer) => _results.Add(
        (name, key, RecommendationMetrics.Measure(scorer, _shown, _heldOut, RecallAt, GainAt, cancellation)));

    private void Print()
    {
        Table table = new Table().AddColumn("recommended by")
            .AddColumn(new TableColumn($"recall@{RecallAt}").RightAligned())
            .AddColumn(new TableColumn($"nDCG@{GainAt}").RightAligned());
        foreach ((string name, _, RecommendationQuality quality) in _results)
            table.AddRow(Markup.Escape(name), $"{quality.Recall:F4}", $"{quality.NormalizedGain:F4}");
        AnsiConsole.Write(table);
        Console.WriteLine("choices " + string.Join(' ', _results.Select(
            result => FormattableString.Invariant($"{result.Key}={result.Quality.Recall:F4}/{result.Quality.NormalizedGain:F4}"))));
    }

    private sealed class Progress(Action<string> write) : IProgress<EpochReport>
    {
        public void Report(EpochReport value) =>
            write(FormattableString.Invariant($"epoch {value.Epoch}: loss {value.Loss:F3}, {value.SamplesPerSecond:F0} users/s"));
    }
}
