using Autoencoders;
using Autoencoders.Spectre;
using Spectre.Console;

namespace Recommender;

/// <summary>Trains the network, compares it with simpler ways to tell ratings, and recommends.</summary>
internal static class Experiment
{
    /// <summary>Runs the experiment; the last line that it prints is for programs.</summary>
    /// <param name="all">All ratings.</param>
    /// <param name="settings">How to train, and where to write.</param>
    /// <param name="cancellation">Stops training between two batches.</param>
    public static void Run(RatingSet all, Settings settings, CancellationToken cancellation)
    {
        settings.Output.Create();
        RatingSet ratings = all.MostRated(RatingAutoencoder.InputLength);
        (Rating[] training, Rating[] validation, Rating[] test) = ratings.Split(settings.Seed);
        Console.WriteLine(
            $"{all.Ratings.Count:N0} {all.Name} of {all.Items.Count:N0} items; {ratings.Ratings.Count:N0} of them are of the "
            + $"{ratings.Items.Count:N0} items that were rated most, by {ratings.Users.Count:N0} users");
        Console.WriteLine($"{training.Length:N0} to learn from, {validation.Length:N0} to choose by, {test.Length:N0} to be judged by");
        Console.WriteLine($"{RatingAutoencoder.Architecture}, {RatingAutoencoder.ParameterCount:N0} parameters");

        var means = new Means(training, ratings.Users.Count, ratings.Items.Count);
        var opinions = new Opinions(training, ratings.Users.Count, means);
        var network = new RatingAutoencoder(settings.Seed);
        (int best, TrainingResult result) = Train(network, opinions, validation, settings, cancellation);
        Prediction ours = opinions.PredictionOf(network);
        (int rank, Prediction filled) = Rivals.MeanFilled(opinions, validation, cancellation);
        (int iterativeRank, Prediction iterative) = Rivals.Iterative(opinions, validation, cancellation);

        (string Name, string Key, Prediction Prediction)[] methods =
        [
            ("mean of all ratings", "all", (_, _) => means.All),
            ("mean of the user", "user", means.OfUser),
            ("mean of the item", "item", means.OfItem),
            ("user and item together", "both", means.Of),
            ($"principal components, gaps as means ({rank})", "pca", filled),
            ($"principal components, gaps filled again and again ({iterativeRank})", "svd", iterative),
            ($"autoencoder ({RatingAutoencoder.CodeLength}), epoch {best}", "autorec", ours),
            .. ratings.Truth is { } truth ? [("what the makers of the ratings know", "truth", new Prediction(truth))]
                : Array.Empty<(string, string, Prediction)>(),
        ];
        (string Name, string Key, double Error)[] errors =
            [.. methods.Select(method => (method.Name, method.Key, Judge.Of(test, method.Prediction)))];
        Show(errors);

        string csv = Path.Combine(settings.Output.FullName, "recommendations.csv");
        Recommendations.Write(csv, ratings, ours);
        string report = Path.Combine(settings.Output.FullName, "report.html");
        ReportPage.Write(report, ratings, network, opinions, errors.Select(method => (method.Name, method.Error)), result);
        string weights = Path.Combine(settings.Output.FullName, "autoencoder.safetensors");
        network.Save(weights);
        Console.WriteLine($"recommendations, ten for each user: {csv}");
        Console.WriteLine($"report: {report}");
        Console.WriteLine($"weights: {weights}");
        Console.WriteLine(
            $"rmse {string.Join(' ', errors.Select(method => FormattableString.Invariant($"{method.Key}={method.Error:F4}")))}");
    }

    /// <summary>Trains, and gives the network the weights of the best epoch, whose number it returns.</summary>
    private static (int Best, TrainingResult Result) Train(
        RatingAutoencoder network, Opinions opinions, Rating[] validation, Settings settings, CancellationToken cancellation)
    {
        var trainer = new Trainer<RatingAutoencoder>(network, new Adam(settings.LearningRate));
        var options = new TrainingOptions { Epochs = settings.Epochs, BatchSize = settings.BatchSize, Seed = settings.Seed };
        return TrainingDisplay.Show(progress =>
        {
            var best = new BestEpoch(network, opinions, validation, progress);
            TrainingResult result = trainer.Fit(opinions.Rows, options, best, cancellation);
            best.Restore();
            return (best.Epoch, result);
        });
    }

    private static void Show((string Name, string Key, double Error)[] errors)
    {
        Table table = new Table()
            .AddColumn("ratings held back, told by")
            .AddColumn(new TableColumn("root of the mean squared error, stars").RightAligned());
        foreach ((string name, _, double error) in errors)
            table.AddRow(Markup.Escape(name), $"{error:F4}");
        AnsiConsole.Write(table);

        double ours = errors.Single(method => method.Key == "autorec").Error;
        (string Name, string Key, double Error) rival =
            errors.Where(method => method.Key is not ("autorec" or "truth")).MinBy(method => method.Error);
        Console.WriteLine(ours < rival.Error
            ? $"The autoencoder is better than its best rival, {rival.Name}, by {rival.Error - ours:F4} stars."
            : $"A rival wins: {rival.Name} is better than the autoencoder by {ours - rival.Error:F4} stars.");
    }
}
