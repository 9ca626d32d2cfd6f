namespace Autoencoders;

/// <content>The file of a detector.</content>
public sealed partial class AnomalyDetector<TNetwork>
{
    /// <summary>Loads a detector: network, scaler and calibration.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightsFileException">The file is damaged, belongs to another network, or has no calibration.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static AnomalyDetector<TNetwork> Load(string path) => Read(SafeTensors.Read(path), path);

    /// <summary>Loads a detector from a stream, which it reads to its end.</summary>
    /// <param name="source">The bytes of a file.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, belongs to another network, or has no calibration.</exception>
    public static AnomalyDetector<TNetwork> Load(Stream source) =>
        Read(SafeTensors.Read(source, WeightsFile.StreamName), WeightsFile.StreamName);

    /// <summary>Loads a detector from memory, such as an embedded resource.</summary>
    /// <param name="file">All bytes of a file.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, belongs to another network, or has no calibration.</exception>
    public static AnomalyDetector<TNetwork> Load(ReadOnlySpan<byte> file) =>
        Read(SafeTensors.Read(file, WeightsFile.MemoryName), WeightsFile.MemoryName);

    /// <summary>Loads a detector, and the alarm and charts that were saved with it, in their state.</summary>
    /// <param name="path">The file.</param>
    /// <param name="monitors">The alarm and the charts; null if the file has none.</param>
    /// <exception cref="WeightsFileException">The file is damaged, belongs to another network, or has no calibration.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static AnomalyDetector<TNetwork> Load(string path, out ScoreMonitors? monitors) =>
        Read(SafeTensors.Read(path), path, out monitors);

    /// <summary>Loads a detector, and the alarm and charts that were saved with it, from a stream, which it reads to its end.</summary>
    /// <param name="source">The bytes of a file.</param>
    /// <param name="monitors">The alarm and the charts; null if the file has none.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, belong to another network, or have no calibration.</exception>
    public static AnomalyDetector<TNetwork> Load(Stream source, out ScoreMonitors? monitors) =>
        Read(SafeTensors.Read(source, WeightsFile.StreamName), WeightsFile.StreamName, out monitors);

    /// <summary>Loads a detector, and the alarm and charts that were saved with it, from memory.</summary>
    /// <param name="file">All bytes of a file.</param>
    /// <param name="monitors">The alarm and the charts; null if the file has none.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, belong to another network, or have no calibration.</exception>
    public static AnomalyDetector<TNetwork> Load(ReadOnlySpan<byte> file, out ScoreMonitors? monitors) =>
        Read(SafeTensors.Read(file, WeightsFile.MemoryName), WeightsFile.MemoryName, out monitors);

    /// <summary>
    /// Saves network, scaler and calibration as one weights file, which replaces an old one as a whole or not at all; the network's own
    /// <c>Load</c> reads it too, where there is a scaler the one that returns it.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public void Save(string path) => WeightsFile.Save(Network, path, Scaler, [Metadata]);

    /// <summary>Writes network, scaler and calibration to a stream, from its current position on.</summary>
    /// <param name="destination">Receives the bytes of a weights file.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind.</exception>
    public void Save(Stream destination) => WeightsFile.Save(Network, destination, Scaler, [Metadata]);

    /// <summary>Saves network, scaler and calibration, and beside them the alarm and charts of its stream in their state.</summary>
    /// <param name="path">The file, which is replaced as a whole or not at all.</param>
    /// <param name="monitors">The alarm and the charts.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public void Save(string path, ScoreMonitors monitors) =>
        WeightsFile.Save(Network, path, Scaler, [Metadata, ScoreMonitorsState.Metadata(monitors)]);

    /// <summary>Writes network, scaler and calibration, and beside them the alarm and charts of its stream, to a stream.</summary>
    /// <param name="destination">Receives the bytes of a weights file, from its current position on.</param>
    /// <param name="monitors">The alarm and the charts.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind.</exception>
    public void Save(Stream destination, ScoreMonitors monitors) =>
        WeightsFile.Save(Network, destination, Scaler, [Metadata, ScoreMonitorsState.Metadata(monitors)]);

    /// <summary>Saves network, scaler and calibration, and beside them the schema of the table; <see cref="TableSchema.Load(string)"/> reads it.</summary>
    /// <param name="path">The file, which is replaced as a whole or not at all.</param>
    /// <param name="schema">The schema of the table that the rows come from.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind, or the schema does not fit the network.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public void Save(string path, TableSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        WeightsFile.Save(Network, path, Scaler, [Metadata, schema.MetadataFor<TNetwork>()]);
    }

    /// <summary>Writes network, scaler and calibration, and beside them the schema of the table, to a stream.</summary>
    /// <param name="destination">Receives the bytes of a weights file, from its current position on.</param>
    /// <param name="schema">The schema of the table that the rows come from.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind, or the schema does not fit the network.</exception>
    public void Save(Stream destination, TableSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        WeightsFile.Save(Network, destination, Scaler, [Metadata, schema.MetadataFor<TNetwork>()]);
    }

    /// <summary>
    /// Saves the detector with a probe: a few rows, their codes, reconstructions and scores. Loading runs the rows and refuses the file if
    /// other numbers come out.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="probe">1 to 16 rows as the detector takes them.</param>
    /// <param name="conditions">The conditions of the rows; empty for a network without.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">
    /// The scaler is of an unknown kind, the probe does not fit the network, or there are no finite numbers for it.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public void Save(string path, ReadOnlySpan<float> probe, ReadOnlySpan<float> conditions = default) =>
        WeightsFile.Save(Network, path, Scaler, [Metadata], ProbeOf(probe, conditions));

    /// <summary>Writes the detector with a probe to a stream, from its current position on.</summary>
    /// <param name="destination">Receives the bytes of a weights file.</param>
    /// <param name="probe">1 to 16 rows as the detector takes them.</param>
    /// <param name="conditions">The conditions of the rows; empty for a network without.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">
    /// The scaler is of an unknown kind, the probe does not fit the network, or there are no finite numbers for it.
    /// </exception>
    public void Save(Stream destination, ReadOnlySpan<float> probe, ReadOnlySpan<float> conditions = default) =>
        WeightsFile.Save(Network, destination, Scaler, [Metadata], ProbeOf(probe, conditions));

    private static AnomalyDetector<TNetwork> Read(SafeTensors source, string file, out ScoreMonitors? monitors)
    {
        AnomalyDetector<TNetwork> detector = Read(source, file);
        monitors = ScoreMonitorsState.Read(source, file);
        return detector;
    }

    /// <summary>Makes a detector of the tensors of a file.</summary>
    internal static AnomalyDetector<TNetwork> Read(SafeTensors source, string file)
    {
        Calibration calibration = Calibration.Read(source, file, TNetwork.InputLength, TNetwork.ConditionLength);
        TNetwork network = WeightsReader.Read<TNetwork>(source, TensorNames.Unchanged, out IScaler? scaler);
        var detector = new AnomalyDetector<TNetwork>(network, scaler, FitAgain(network, calibration.Reference, file), calibration);
        detector.CheckScores(new ProbeCheck(source));
        return detector;
    }

    private static JointScore<TNetwork>? FitAgain(TNetwork network, ReferenceRows? reference, string file)
    {
        if (reference is null)
            return null;
        try
        {
            return new JointScore<TNetwork>(network, reference);
        }
        catch (ArgumentException refused)
        {
            throw new WeightsFileException(file, null, Calibration.Expected, "reference rows that no scores can be fitted to", refused);
        }
    }

    private (string Name, string Text) Metadata => (WeightsMetadata.AnomalyDetector, CalibrationJson.Write(_calibration));

    private WeightsProbe ProbeOf(ReadOnlySpan<float> rows, ReadOnlySpan<float> conditions)
    {
        var probe = WeightsProbe.Of(Network, Scaler, rows, conditions);
        var scores = new float[rows.Length / TNetwork.InputLength];
        ScoreBatch(rows, conditions, scores);
        return probe.WithScores(scores);
    }

    private void CheckScores(ProbeCheck check)
    {
        // Rounding counts more in the distance from reference rows, in directions in which these hardly vary.
        const float RoundingOfDistances = 1e-3f;
        if (check.ReadScores(TNetwork.InputLength, TNetwork.ConditionLength) is not (var inputs, var conditions, var expected))
            return;
        var scores = new float[expected.Length];
        ScoreBatch(inputs, conditions, scores);
        check.Compare(
            ProbeTensors.Score,
            expected,
            scores,
            _joint is null ? ProbeCheck.Rounding : RoundingOfDistances,
            () => "codes and reconstructions are those that were saved");
    }
}
