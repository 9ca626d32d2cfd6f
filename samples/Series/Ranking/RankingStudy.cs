using Autoencoders;

namespace SeriesStudy.Ranking;

/// <summary>
/// Ranks the windows of labeled series by networks and, on the same windows, by principal components and an isolation forest.
/// </summary>
internal static class RankingStudy
{
    private const int Window = 64, Code = 8, Seeds = 5, MostComponents = 128;

    // Principal components have no activation to bend with: with as many values as the code of a network they describe less.
    private const double Variance = 0.99;

    /// <summary>Prints a table for each series of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="settings">The columns, the rows to learn from and the rate of false alarms.</param>
    /// <param name="cancellation">Stops training between two batches.</param>
    /// <exception cref="DataFormatException">A file is not what it should be, or no network has its channels.</exception>
    public static void Run(DirectoryInfo folder, Settings settings, CancellationToken cancellation)
    {
        foreach (LabeledSeries series in LabeledSeries.ReadAll(folder, settings))
        {
            WindowSplit split = WindowSplit.Of(series, Window);
            Console.WriteLine(
                $"{series.Name}: {split.Training.Count:N0} windows of {Window} rows to learn from, {split.HeldOut.Count:N0} held out, "
                + $"{split.Judged.Count:N0} judged, {Seeds} seeds");
            switch (series.Normal.Channels)
            {
                case 1:
                    Compare<DenseOf1, ConvolvedOf1, GruOf1>(series, split, settings, cancellation);
                    break;
                case 9:
                    Compare<DenseOf9, ConvolvedOf9, GruOf9>(series, split, settings, cancellation);
                    break;
                case int channels:
                    throw new DataFormatException(
                        $"{series.Name}: no network has {channels} channels. Declare some in RankedNetworks.cs, or leave channels out with --ignore.");
            }
        }
    }

    private static void Compare<TDense, TConvolved, TGru>(
        LabeledSeries series, WindowSplit split, Settings settings, CancellationToken cancellation)
        where TDense : class, IAutoencoder<TDense>, ITrainable<TDense>
        where TConvolved : class, IAutoencoder<TConvolved>, ITrainable<TConvolved>
        where TGru : class, IAutoencoder<TGru>, ITrainable<TGru>
    {
        double falseAlarms = settings.FalseAlarms;
        PrincipalComponents all = PrincipalComponents.Fit(split.Training.ToDataset(), Math.Min(split.Training.Length, MostComponents));
        foreach (int count in new[] { Code, ComponentsFor(Variance, all) })
        {
            var components = new RankingRow($"{count} principal components", series, split, falseAlarms);
            components.Add(WindowScores.OfComponents(all.First(count), split));
            Console.WriteLine(components);
        }

        var forest = new RankingRow("isolation forest", series, split, falseAlarms);
        forest.Add(WindowScores.OfDetector(TDense.Create(seed: 1), split, AnomalyScore.Forest, falseAlarms));
        Console.WriteLine(forest);

        Measure<TDense>("dense", series, split, settings, cancellation);
        Measure<TConvolved>("convolutional", series, split, settings, cancellation);
        Measure<TGru>("GRU", series, split, settings, cancellation);
    }

    private static int ComponentsFor(double share, PrincipalComponents components)
    {
        double sum = 0;
        for (int count = 1; count < components.Count; count++)
        {
            sum += components.ExplainedVariance[count - 1];
            if (sum >= share * components.TotalVariance)
                return count;
        }

        return components.Count;
    }

    private static void Measure<TNetwork>(
        string name, LabeledSeries series, WindowSplit split, Settings settings, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        var loss = new RankingRow(name, series, split, settings.FalseAlarms);
        var combined = new RankingRow($"{name}, combined scores", series, split, settings.FalseAlarms);
        for (int seed = 1; seed <= Seeds; seed++)
        {
            TNetwork network = TNetwork.Create(seed);
            var options = new TrainingOptions
            {
                Epochs = settings.Epochs,
                Seed = seed,
                EarlyStopping = new EarlyStopping(),
                Validation = split.HeldOut,
            };
            new Trainer<TNetwork>(network, new Adam()).Fit(split.Training, options, progress: null, cancellation);
            loss.Add(WindowScores.OfLoss(network, split));
            combined.Add(WindowScores.OfDetector(network, split, AnomalyScore.Combined, settings.FalseAlarms));
        }

        Console.WriteLine(loss);
        Console.WriteLine(combined);
    }
}
