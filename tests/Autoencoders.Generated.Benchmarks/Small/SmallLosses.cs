using System.Globalization;
using Autoencoders.Benchmarks.Comparing;
using Images;
using Samples;
using Spectre.Console;

namespace Autoencoders.Benchmarks.Small;

/// <summary>The losses of trained networks before and after their weights became small.</summary>
internal static class SmallLosses
{
    private const int Failed = 2, Seed = 1, BatchSize = 128;

    /// <returns>The exit code.</returns>
    public static int Run(DirectoryInfo folder, int epochs, Effort effort)
    {
        try
        {
            ImageSet images = ImageFolder.Read(folder, Seed);
            Console.WriteLine(
                $"{images.Training.Count:N0} images, {epochs} epochs, batches of {BatchSize}; judged by {images.Validation.Count:N0} images");
            Table table = SmallComparison.NewTable("network", "weights", "loss", "bytes", "one sample", "as fast", "test loss", "increase");
            Add<NetworkD>("D", images, epochs, effort, table);
            Add<ConvolutionalAutoencoder>("convolutional", images, epochs, effort, table);
            Add<VariationalAutoencoder>("variational", images, epochs, effort, table);
            Report.Print(table);
            return 0;
        }
        catch (Exception exception) when (exception is DataFormatException or IOException or TrainingDivergedException)
        {
            Console.Error.WriteLine(exception.Message);
            return Failed;
        }
    }

    private static void Add<TNetwork>(string name, ImageSet images, int epochs, Effort effort, Table table)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        Console.Error.WriteLine($"training {name}");
        TNetwork network = TNetwork.Create(Seed);
        new Trainer<TNetwork>(network, new Adam(1e-3f))
            .Fit(images.Training, new TrainingOptions { Epochs = epochs, BatchSize = BatchSize, Seed = Seed });

        SmallAutoencoder<TNetwork> half = network.Quantize(WeightPrecision.BFloat16), bytes = network.Quantize(WeightPrecision.Int8);
        float[] sample = images.Validation[0].ToArray(), output = new float[sample.Length];
        Spread[] ratios = Times(effort, out double[] times,
            () => network.Reconstruct(sample, output), () => half.Reconstruct(sample, output), () => bytes.Reconstruct(sample, output));
        LossComparison halfLoss = half.CompareLoss(network, images.Validation), bytesLoss = bytes.CompareLoss(network, images.Validation);
        string loss = $"{NetworkDescription.Of<TNetwork>().Loss}";
        AddRow("float", sizeof(float) * (long)TNetwork.ParameterCount, 0, halfLoss.Original, 0);
        AddRow("bfloat16", half.SizeInBytes, 1, halfLoss.Small, halfLoss.Increase);
        AddRow("int8", bytes.SizeInBytes, 2, bytesLoss.Small, bytesLoss.Increase);
        table.AddEmptyRow();

        void AddRow(string weights, long size, int one, double value, double increase) => table.AddRow(
            name, weights, loss, size.ToString("N0", CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"{times[one]:F2} us"), SmallComparison.Ratio(ratios[one]),
            string.Create(CultureInfo.InvariantCulture, $"{value:F6}"),
            string.Create(CultureInfo.InvariantCulture, $"{100 * increase:F2}%"));
    }

    /// <summary>The time of the first call divided by that of each, measured in turn, and the median times in microseconds.</summary>
    private static Spread[] Times(Effort effort, out double[] medians, params Action[] calls)
    {
        const int CallsOfTurn = 500;
        double[][] times = [.. calls.Select(_ => new double[effort.Repetitions])];
        for (int repetition = -effort.TieringRounds; repetition < effort.Repetitions; repetition++)
        {
            for (int one = 0; one < calls.Length; one++)
            {
                TimeSpan start = Clock.Now(1);
                for (int call = 0; call < CallsOfTurn; call++)
                    calls[one]();
                if (repetition >= 0)
                    times[one][repetition] = (Clock.Now(1) - start).TotalMicroseconds / CallsOfTurn;
            }

            if (repetition < 0)
                Thread.Sleep(TimeSpan.FromMilliseconds(110));
        }

        medians = [.. times.Select(time => new Spread(time).Median)];
        return [.. times.Select(time => new Spread([.. times[0].Zip(time, (first, other) => first / other)]))];
    }
}
