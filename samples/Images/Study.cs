using Autoencoders;
using Autoencoders.Spectre;
using Samples;

namespace Images;

/// <summary>What all kinds are given, and how each of their networks is trained and judged.</summary>
/// <param name="Images">What to learn from and what to be judged by.</param>
/// <param name="Settings">How to train, and where to write.</param>
/// <param name="Cancellation">Stops training between two batches.</param>
internal sealed record Study(ImageSet Images, Settings Settings, CancellationToken Cancellation)
{
    /// <summary>Trains a network, and judges it by images that it has not seen.</summary>
    /// <param name="name">What the table names it.</param>
    /// <param name="network">The network with its first weights.</param>
    /// <param name="result">What training reported.</param>
    public Outcome Train<TNetwork>(string name, TNetwork network, out TrainingResult result)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        Console.WriteLine($"{name}: {TNetwork.Architecture}, {TNetwork.ParameterCount:N0} parameters");
        var trainer = new Trainer<TNetwork>(network, new Adam());
        var options = new TrainingOptions
        {
            Epochs = Settings.Epochs,
            BatchSize = Settings.BatchSize,
            Seed = Settings.Seed,
            Validation = Images.Validation,
        };
        result = TrainingDisplay.Show(progress => trainer.Fit(Images.Training, options, progress, Cancellation));
        EpochReport last = result.Epochs[^1];
        if (last.Terms.Length > 1)
        {
            Console.WriteLine("last epoch: " + string.Join(" + ", last.Terms.Select(
                part => FormattableString.Invariant($"{part.Contribution:F5} {part.Name}"))));
        }

        double seconds = result.Epochs.Average(epoch => Images.Training.Count / epoch.SamplesPerSecond);
        double error = MeanSquaredError.Of(Images.Validation, network.Reconstruct);
        return new Outcome(name, TNetwork.ParameterCount, error, TimeSpan.FromSeconds(seconds), network.Reconstruct);
    }

    /// <summary>The path of a picture in the output folder.</summary>
    public string Picture(string name) => Path.Combine(Settings.Output.FullName, name);
}
