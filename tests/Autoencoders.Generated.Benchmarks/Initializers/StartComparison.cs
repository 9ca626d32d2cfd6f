using System.Globalization;
using Autoencoders.Benchmarks.Comparing;
using Spectre.Console;

namespace Autoencoders.Benchmarks.Initializers;

/// <summary>Trains the same networks from weights of several rules, and shows their losses of samples that training never sees.</summary>
/// <param name="seeds">How many seeds; each chooses the weights, the order and all noise.</param>
/// <param name="threads">The threads that may train.</param>
internal sealed class StartComparison(int seeds, int threads)
{
    private const int BatchSize = 100;

    private readonly Table _table = NewTable();

    /// <summary>Adds a row: the mean loss of each rule and its deviation over the seeds.</summary>
    /// <param name="name">The network in words.</param>
    /// <param name="training">What to learn from.</param>
    /// <param name="validation">What to be judged by.</param>
    /// <param name="epochs">How often training goes through the samples.</param>
    public void Add<TNetwork>(string name, Dataset training, Dataset validation, int epochs)
        where TNetwork : class, ITrainable<TNetwork>
    {
        double[][] losses = [.. Start.All.Select(_ => new double[seeds])];
        for (int seed = 0; seed < seeds; seed++)
        {
            for (int rule = 0; rule < losses.Length; rule++)
                losses[rule][seed] = LossOf<TNetwork>(Start.All[rule], training, validation, epochs, seed + 1);
        }

        string[] cells = [.. losses.Select(values => Text(values.Average(), Deviation(values)))];
        _table.AddRow([$"{name}, {training.Count} samples, {epochs} epochs", .. cells]);
        Console.WriteLine($"{name}: {string.Join(" | ", cells)}");
    }

    public void Show() => Report.Print(_table);

    private static Table NewTable()
    {
        Table table = new Table().AddColumn("validation loss");
        foreach (Start start in Start.All)
            table.AddColumn(new TableColumn(start.Name).RightAligned());
        return table;
    }

    private float LossOf<TNetwork>(Start start, Dataset training, Dataset validation, int epochs, int seed)
        where TNetwork : class, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(seed);
        start.Draw(network, seed);
        var options = new TrainingOptions
        {
            Epochs = epochs,
            BatchSize = BatchSize,
            Seed = seed,
            Validation = validation,
            MaxDegreeOfParallelism = threads,
        };
        return new Trainer<TNetwork>(network, new Adam(1e-3)).Fit(training, options).Epochs[^1].ValidationLoss!.Value;
    }

    private static double Deviation(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, values.Length - 1));
    }

    private static string Text(double mean, double deviation) =>
        string.Create(CultureInfo.InvariantCulture, $"{mean:G5} ±{deviation:G2}");
}
