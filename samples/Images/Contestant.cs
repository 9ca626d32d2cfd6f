using Autoencoders;
using Samples;

namespace Images;

/// <summary>A network that takes part in the comparison.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Architecture">Its layers.</param>
/// <param name="Train">Trains it on images and judges it by those that it has not seen.</param>
internal sealed record Contestant(string Name, string Architecture, Func<ImageSet, Settings, CancellationToken, Outcome> Train)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Contestant> All { get; } =
    [
        Of<ConvolutionalAutoencoder>("conv"),
        Of<DenseAutoencoder>("dense"),
    ];

    private static Contestant Of<TNetwork>(string name)
        where TNetwork : class, IAutoencoder<TNetwork> =>
        new(name, TNetwork.Architecture, (images, settings, cancellation) => TrainOne<TNetwork>(name, images, settings, cancellation));

    private static Outcome TrainOne<TNetwork>(string name, ImageSet images, Settings settings, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        Console.WriteLine($"{name}: {TNetwork.Architecture}, {TNetwork.ParameterCount:N0} parameters");
        TNetwork network = TNetwork.Create(settings.Seed);
        var trainer = new Trainer<TNetwork>(network, new Adam());
        var options = new TrainingOptions
        {
            Epochs = settings.Epochs,
            BatchSize = settings.BatchSize,
            Seed = settings.Seed,
            Validation = images.Validation,
        };
        TrainingResult result = TrainingProgress.Show(progress => trainer.Fit(images.Training, options, progress, cancellation));

        double seconds = result.Epochs.Average(epoch => images.Training.Count / epoch.SamplesPerSecond);
        double error = MeanSquaredError.Of(images.Validation, network.Reconstruct);
        return new Outcome(name, TNetwork.ParameterCount, error, TimeSpan.FromSeconds(seconds), network.Reconstruct);
    }
}
