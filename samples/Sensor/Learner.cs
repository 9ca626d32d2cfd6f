using Autoencoders;

namespace Sensor;

/// <summary>Learns how a machine runs: first from the past, and later, where it is told to, while the machine runs on.</summary>
internal sealed class Learner
{
    /// <summary>The rows to learn from.</summary>
    public const int LearnedRows = 20_000;

    /// <summary>The rows after them to calibrate with.</summary>
    public const int HeldRows = 100_000;

    /// <summary>The share of sound rows that may stand out.</summary>
    public const double FalseAlarms = 0.001;

    private const int BatchSize = 64;
    private const int Epochs = 20;

    private readonly SensorAutoencoder _network;
    private readonly StandardScaler _scaler;
    private readonly Dataset _held;
    private readonly Trainer<SensorAutoencoder> _online;
    private readonly float[] _scaled = new float[Machine.SensorCount];

    /// <summary>Trains on the machine's next rows.</summary>
    public Learner(Machine machine, int seed, IProgress<EpochReport>? progress, CancellationToken cancellation)
    {
        // Rows of a machine resemble their neighbors: those to calibrate with come after all that are learned, as the stream will.
        Dataset learned = machine.Run(LearnedRows, out _);
        _held = machine.Run(HeldRows, out _);
        _scaler = StandardScaler.Fit(learned);
        _network = new SensorAutoencoder(seed);
        var options = new TrainingOptions
        {
            Epochs = Epochs,
            BatchSize = BatchSize,
            Seed = seed,
            Schedule = new CosineSchedule(Epochs * LearnedRows / BatchSize),
        };
        new Trainer<SensorAutoencoder>(_network, new Adam(5e-3)).Fit(_scaler.Transform(learned), options, progress, cancellation);

        // The latest rows alone, as the machine is no longer what it was.
        _online = new Trainer<SensorAutoencoder>(_network, new Adam(5e-4))
        {
            Online = new OnlineOptions { Capacity = LearnedRows, BatchSize = BatchSize, Seed = seed, Policy = ReservoirPolicy.Latest },
        };
    }

    /// <summary>Calibrates a watch by rows of the past.</summary>
    public Watch Calibrate() => Calibrate(_held);

    /// <summary>Calibrates a watch by rows that were not learned.</summary>
    public Watch Calibrate(Dataset held) => Watch.Calibrate(_network, held, FalseAlarms, _scaler);

    /// <summary>Learns from the next row of a machine that runs. Allocates nothing.</summary>
    public void Learn(ReadOnlySpan<float> row)
    {
        _scaler.Transform(row, _scaled);
        _online.Observe(_scaled);
        _online.TrainFor(steps: 1);
    }
}
