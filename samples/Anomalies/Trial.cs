using Autoencoders;
using Autoencoders.Reporting;

namespace Anomalies;

/// <summary>Trains networks of several shapes on a table and tells which one reconstructs rows best that it has not seen.</summary>
internal static class Trial
{
    /// <summary>Prints the comparison and writes it into a report.</summary>
    /// <typeparam name="TNetwork">The network that the program takes for the table otherwise, which the report is on.</typeparam>
    /// <param name="family">The candidates, as wide as that network.</param>
    /// <param name="table">The table.</param>
    /// <param name="settings">How to train, and where to write.</param>
    /// <param name="cancellation">Stops training between two batches.</param>
    public static void Run<TNetwork>(Family family, NumberTable table, Settings settings, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        settings.Output.Create();
        RowSplit rows = RowSplit.Of(table, settings.Seed, settings.FalseAlarms);
        Dataset training = table.Gather(rows.Training, TNetwork.InputLength);
        Dataset heldOut = table.Gather(rows.Calibration, TNetwork.InputLength);
        ScalerPipeline scaler = ScalerPipeline.Fit(training, part => ImputingScaler.Fit(part), part => StandardScaler.Fit(part));
        Console.WriteLine(
            $"{training.Count:N0} normal {table.Name} to learn from, {heldOut.Count:N0} to judge by; * is the best of the codes of one size, "
            + "and . is as good");

        FamilyResult result = family.Train(
            scaler.Transform(training),
            scaler.Transform(heldOut),
            () => new Adam(Experiment.LearningRate),
            new TrainingOptions { Epochs = settings.Epochs, BatchSize = settings.BatchSize, Seed = settings.Seed },
            progress: null,
            cancellation);
        Console.WriteLine(result);

        string path = Path.Combine(settings.Output.FullName, "report.html");
        FamilyRow shown = result.Rows.First(row => row.Network is TNetwork);
        TrainingReport.Of((TNetwork)shown.Network, shown.Training, new ReportOptions
        {
            Title = $"Shapes of networks for {table.Name}",
            Samples = scaler.Transform(heldOut),
            ColumnNames = table.Features,
            Family = result,
        }).Save(path);
        Console.WriteLine($"report: {path}");
    }
}
