namespace Autoencoders;

/// <content>The file of a detector.</content>
public sealed partial class StreamingDetector<TNetwork>
{
    /// <summary>Loads a detector: network, scaler and calibration. Its stream is at its beginning.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightsFileException">The file is damaged, belongs to another network, or has no calibration.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static StreamingDetector<TNetwork> Load(string path) => Read(SafeTensors.Read(path), path);

    /// <summary>Loads a detector from a stream of bytes, which it reads to its end.</summary>
    /// <param name="source">The bytes of a file.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, belong to another network, or have no calibration.</exception>
    public static StreamingDetector<TNetwork> Load(Stream source) =>
        Read(SafeTensors.Read(source, WeightsFile.StreamName), WeightsFile.StreamName);

    /// <summary>Loads a detector from memory, such as an embedded resource.</summary>
    /// <param name="file">All bytes of a file.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, belong to another network, or have no calibration.</exception>
    public static StreamingDetector<TNetwork> Load(ReadOnlySpan<byte> file) =>
        Read(SafeTensors.Read(file, WeightsFile.MemoryName), WeightsFile.MemoryName);

    /// <summary>Loads a detector, and the alarm and charts that were saved with it, in their state. Its stream is at its beginning.</summary>
    /// <param name="path">The file.</param>
    /// <param name="monitors">The alarm and the charts; null if the file has none.</param>
    /// <exception cref="WeightsFileException">The file is damaged, belongs to another network, or has no calibration.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static StreamingDetector<TNetwork> Load(string path, out ScoreMonitors? monitors) =>
        Read(SafeTensors.Read(path), path, out monitors);

    /// <summary>Loads a detector, and the alarm and charts that were saved with it, from a stream of bytes, which it reads to its end.</summary>
    /// <param name="source">The bytes of a file.</param>
    /// <param name="monitors">The alarm and the charts; null if the file has none.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, belong to another network, or have no calibration.</exception>
    public static StreamingDetector<TNetwork> Load(Stream source, out ScoreMonitors? monitors) =>
        Read(SafeTensors.Read(source, WeightsFile.StreamName), WeightsFile.StreamName, out monitors);

    /// <summary>Loads a detector, and the alarm and charts that were saved with it, from memory.</summary>
    /// <param name="file">All bytes of a file.</param>
    /// <param name="monitors">The alarm and the charts; null if the file has none.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, belong to another network, or have no calibration.</exception>
    public static StreamingDetector<TNetwork> Load(ReadOnlySpan<byte> file, out ScoreMonitors? monitors) =>
        Read(SafeTensors.Read(file, WeightsFile.MemoryName), WeightsFile.MemoryName, out monitors);

    /// <summary>
    /// Saves network, scaler and calibration as one weights file, which replaces an old one as a whole or not at all. The network's own
    /// <c>Load</c> reads it too; its scaler is a <see cref="WindowScaler"/> then.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public void Save(string path) => WeightsFile.Save(Network, path, FileScaler, [Metadata]);

    /// <summary>Writes network, scaler and calibration to a stream of bytes, from its current position on.</summary>
    /// <param name="destination">Receives the bytes of a weights file.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind.</exception>
    public void Save(Stream destination) => WeightsFile.Save(Network, destination, FileScaler, [Metadata]);

    /// <summary>Saves network, scaler and calibration, and beside them the alarm and charts of its stream in their state.</summary>
    /// <param name="path">The file, which is replaced as a whole or not at all.</param>
    /// <param name="monitors">The alarm and the charts.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public void Save(string path, ScoreMonitors monitors) =>
        WeightsFile.Save(Network, path, FileScaler, [Metadata, ScoreMonitorsState.Metadata(monitors)]);

    /// <summary>Writes network, scaler and calibration, and beside them the alarm and charts of its stream, to a stream of bytes.</summary>
    /// <param name="destination">Receives the bytes of a weights file, from its current position on.</param>
    /// <param name="monitors">The alarm and the charts.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind.</exception>
    public void Save(Stream destination, ScoreMonitors monitors) =>
        WeightsFile.Save(Network, destination, FileScaler, [Metadata, ScoreMonitorsState.Metadata(monitors)]);

    private WindowScaler? FileScaler => Scaler is null ? null : new WindowScaler(Scaler, WindowLength);

    private (string Name, string Text) Metadata => (WeightsMetadata.StreamingDetector, StreamCalibrationJson.Write(_calibration));

    private static StreamingDetector<TNetwork> Read(SafeTensors source, string file, out ScoreMonitors? monitors)
    {
        StreamingDetector<TNetwork> detector = Read(source, file);
        monitors = ScoreMonitorsState.Read(source, file);
        return detector;
    }

    private static StreamingDetector<TNetwork> Read(SafeTensors source, string file)
    {
        StreamCalibration calibration = StreamCalibration.Read(source, file, TNetwork.InputLength);
        TNetwork network = WeightsReader.Read<TNetwork>(source, TensorNames.Unchanged, out IScaler? scaler);
        IScaler? channels = (scaler as WindowScaler)?.Channels;
        if (scaler is not null && channels?.Length != calibration.Channels)
        {
            string found = channels is null ? $"a scaler of kind '{scaler.Kind}'" : $"a scaler of {channels.Length} channels";
            throw new WeightsFileException(file, null, $"a '{WindowScaler.KindName}' scaler of {calibration.Channels} channels", found);
        }
        return new StreamingDetector<TNetwork>(network, channels, calibration);
    }
}
