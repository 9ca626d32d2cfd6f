using System.Globalization;
using Autoencoders;
using Autoencoders.Reporting;
using Autoencoders.Spectre;
using Samples;
using Spectre.Console;

namespace Digits;

/// <summary>Trains a network, compares it with its linear rival, looks at its reconstructions and its map, and keeps its weights.</summary>
internal static class Experiment
{
    /// <summary>The share of the images held back that the report marks as the unusual ones.</summary>
    private const double UnusualShare = 0.02;

    /// <summary>Runs the experiment; the last line that it prints is for programs.</summary>
    /// <typeparam name="TNetwork">A generated autoencoder for images of this size.</typeparam>
    /// <typeparam name="TMap">Another one, with a code of two values.</typeparam>
    /// <param name="images">What to learn from and what to be judged by.</param>
    /// <param name="settings">How to train, and where to write.</param>
    /// <param name="cancellation">Stops training between two batches.</param>
    public static void Run<TNetwork, TMap>(ImageSet images, Settings settings, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
        where TMap : class, IAutoencoder<TMap>, ITrainable<TMap>
    {
        settings.Output.Create();
        Console.WriteLine($"{images.Training.Count:N0} {images.Name} to learn from, {images.Validation.Count:N0} held back");
        TNetwork network = Train<TNetwork>(images, settings, out TrainingResult result, cancellation);
        TMap map = Train<TMap>(images, settings, out _, cancellation);

        PrincipalComponents components = PrincipalComponents.Fit(images.Training, TNetwork.CodeLength);
        double mse = MeanSquaredError.Of(images.Validation, network.Reconstruct);
        double pca = MeanSquaredError.Of(images.Validation, components.Reconstruct);
        double mean = MeanSquaredError.Of(
            images.Validation, (_, reconstruction) => components.Invert(new float[components.Count], reconstruction));

        string picturePath = Path.Combine(settings.Output.FullName, "reconstructions.png");
        ReconstructionPicture.Write(picturePath, images, ("reconstructions", network.Reconstruct));
        string weightsPath = Path.Combine(settings.Output.FullName, "autoencoder.safetensors");
        SaveAndCheck(network, weightsPath);

        string reportPath = Path.Combine(settings.Output.FullName, "report.html");
        TrainingReport.Of(network, result, new ReportOptions
        {
            Title = $"Autoencoder for {images.Name}",
            Samples = images.Validation,
            Image = ImageShape.Ink(images.Height, images.Width),
            Threshold = UnusualAbove(network, images.Validation),
            Figures =
            [
                new("squared error", $"{mse:F5}"),
                new("of principal components", $"{pca:F5}"),
                new("of the mean image", $"{mean:F5}"),
            ],
        }).Save(reportPath);

        AnsiConsole.Write(new Table()
            .AddColumn("reconstruction of images held back")
            .AddColumn(new TableColumn("numbers kept").RightAligned())
            .AddColumn(new TableColumn("mean squared error").RightAligned())
            .AddRow("autoencoder", $"{TNetwork.CodeLength}", $"{mse:F5}")
            .AddRow("principal components", $"{TNetwork.CodeLength}", $"{pca:F5}")
            .AddRow("mean image", "0", $"{mean:F5}"));
        string near = MapStudy.Run(images, network, map, components, Path.Combine(settings.Output.FullName, "map.png"));
        Console.WriteLine($"picture: {picturePath}");
        Console.WriteLine($"report: {reportPath}");
        Console.WriteLine($"weights: {weightsPath}, reloaded and equal");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"validation mse={mse:F6} pca={pca:F6} mean={mean:F6} {near}"));
    }

    private static TNetwork Train<TNetwork>(
        ImageSet images, Settings settings, out TrainingResult result, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        Console.WriteLine($"{TNetwork.Architecture}, {TNetwork.ParameterCount:N0} parameters");
        TNetwork network = TNetwork.Create(settings.Seed);
        var trainer = new Trainer<TNetwork>(network, new Adam(settings.LearningRate));
        var options = new TrainingOptions
        {
            Epochs = settings.Epochs,
            BatchSize = settings.BatchSize,
            Seed = settings.Seed,
            Validation = images.Validation,
        };
        result = TrainingDisplay.Show(progress => trainer.Fit(images.Training, options, progress, cancellation));
        return network;
    }

    private static float? UnusualAbove<TNetwork>(TNetwork network, Dataset images)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork> =>
        images.Count < AnomalyDetector<TNetwork>.RowsNeeded(UnusualShare)
            ? null
            : AnomalyDetector<TNetwork>.Calibrate(network, images, UnusualShare).Threshold;

    private static void SaveAndCheck<TNetwork>(TNetwork network, string path)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        WeightsFile.Save(network, path);
        if (!WeightsFile.Load<TNetwork>(path).State.SequenceEqual(network.State))
            throw new IOException($"{path}: the weights that were read back differ from the ones that were saved.");
    }
}
