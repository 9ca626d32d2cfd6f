using Autoencoders;

namespace Sensor;

/// <summary>
/// Tells rows that a sound machine would not show: what the network has not learnt, it cannot reconstruct. Made for one thread; scoring
/// allocates nothing.
/// </summary>
internal sealed class AnomalyDetector
{
    private readonly SensorAutoencoder _network;
    private readonly StandardScaler _scaler;
    private readonly float[] _scaled = new float[SensorAutoencoder.InputLength];

    private AnomalyDetector(SensorAutoencoder network, StandardScaler scaler)
    {
        _network = network;
        _scaler = scaler;
    }

    /// <summary>The score that no more than the accepted share of the rows of a sound machine exceed.</summary>
    public float Threshold { get; private init; }

    /// <summary>Trains a network on rows of a sound machine.</summary>
    /// <param name="rows">Rows in the units of the sensors.</param>
    /// <param name="falseAlarms">The share of a sound machine's rows that may be taken for anomalies.</param>
    public static AnomalyDetector Train(Dataset rows, double falseAlarms)
    {
        (Dataset training, Dataset held) = rows.Split(validationFraction: 0.5, seed: 1);
        StandardScaler scaler = StandardScaler.Fit(training);
        var network = new SensorAutoencoder(seed: 1);
        new Trainer<SensorAutoencoder>(network, new Adam(0.003))
            .Fit(scaler.Transform(training), new TrainingOptions { Epochs = 20, BatchSize = 64 });

        // The threshold comes from rows that training has not seen: its own it reconstructs a little too well.
        var errors = new float[held.Count];
        network.ReconstructionErrorBatch(scaler.Transform(held).Values.Span, errors);
        Array.Sort(errors);
        return new AnomalyDetector(network, scaler) { Threshold = errors[(int)((1 - falseAlarms) * (errors.Length - 1))] };
    }

    /// <summary>How badly the network reconstructs one row.</summary>
    /// <param name="row">A row in the units of the sensors.</param>
    public float Score(ReadOnlySpan<float> row)
    {
        _scaler.Transform(row, _scaled);
        return _network.ReconstructionError(_scaled);
    }
}
