using Autoencoders;
using Sensor;

namespace ServiceSample.Load;

/// <summary>Learns the detector of a pump, which the service reads from a file.</summary>
internal static class Learning
{
    private const int LearnedRows = 20_000;
    private const int HeldRows = 2_000;
    private const double FalseAlarms = 0.005;
    private const int BatchSize = 64;
    private const int Epochs = 20;

    /// <summary>Learns from the rows of a simulated pump.</summary>
    /// <param name="seed">Chooses the pump and the first weights.</param>
    public static AnomalyDetector<PumpAutoencoder> Learn(int seed)
    {
        // Rows of a machine resemble their neighbors: those to calibrate with come after all that are learned.
        var machine = new Machine((ulong)seed);
        Dataset learned = machine.Run(LearnedRows, out _), held = machine.Run(HeldRows, out _);
        StandardScaler scaler = StandardScaler.Fit(learned);
        var network = new PumpAutoencoder(seed);
        var options = new TrainingOptions
        {
            Epochs = Epochs,
            BatchSize = BatchSize,
            Seed = seed,
            Schedule = new CosineSchedule(Epochs * LearnedRows / BatchSize),
        };
        new Trainer<PumpAutoencoder>(network, new Adam(5e-3)).Fit(scaler.Transform(learned), options);
        return AnomalyDetector<PumpAutoencoder>.Calibrate(network, held, FalseAlarms, scaler);
    }

    /// <summary>Saves a detector with a probe, which the service asks for.</summary>
    public static void Save(AnomalyDetector<PumpAutoencoder> detector, Stream destination) =>
        detector.Save(destination, Rows(seed: 1, count: 8).Values.Span);

    /// <summary>Rows of a pump with faults.</summary>
    public static Dataset Rows(int seed, int count) => new Machine((ulong)seed, faultRate: 0.002f).Run(count, out _);
}
