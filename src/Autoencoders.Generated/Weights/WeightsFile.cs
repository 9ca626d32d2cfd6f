namespace Autoencoders;

/// <summary>
/// Saves and loads the weights of a network as safetensors: tensors by the names and in the shapes that PyTorch users expect, and with
/// them the architecture, a checksum and, if there is one, the scaler. Files that other programs wrote load too, if their tensors fit the
/// network: of 32-bit floats, or of elements of type F16, BF16 or F64; the last are rounded once, to the nearest float.
/// </summary>
/// <remarks>
/// One contract holds wherever this library reads or writes files: a <see cref="WeightsFileException"/> or another exception of the format
/// says what is wrong with the content, an <see cref="IOException"/> what the file system refuses. An access that is denied is an
/// <see cref="IOException"/> too.
/// </remarks>
public static class WeightsFile
{
    /// <summary>The name of a stream in messages.</summary>
    internal const string StreamName = "(stream)";

    /// <summary>The name of bytes in memory in messages.</summary>
    internal const string MemoryName = "(memory)";

    /// <summary>
    /// Saves a network. The file is written beside its target, flushed to disk and renamed, so that the target holds either the old
    /// weights or the new ones, whatever happens.
    /// </summary>
    /// <param name="network">Its weights must be finite.</param>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="scaler">What took the training data to network units, to be saved with the weights.</param>
    /// <exception cref="WeightsFileException">A weight is not finite, or a variance is negative.</exception>
    /// <exception cref="ArgumentException">The scaler does not fit the network's input, or is of an unknown kind.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public static void Save<TNetwork>(TNetwork network, string path, IScaler? scaler = null)
        where TNetwork : class, INetwork<TNetwork>
        => Save(network, path, scaler, metadata: []);

    /// <summary>Writes a network to a stream, from its current position on.</summary>
    /// <param name="network">Its weights must be finite.</param>
    /// <param name="destination">Receives the bytes of a file.</param>
    /// <param name="scaler">What took the training data to network units, to be saved with the weights.</param>
    /// <exception cref="WeightsFileException">A weight is not finite, or a variance is negative.</exception>
    /// <exception cref="ArgumentException">The scaler does not fit the network's input, or is of an unknown kind.</exception>
    public static void Save<TNetwork>(TNetwork network, Stream destination, IScaler? scaler = null)
        where TNetwork : class, INetwork<TNetwork>
        => Save(network, destination, scaler, metadata: []);

    /// <summary>
    /// Saves a network with a probe: a few rows, and the numbers that the network makes of them. Loading runs the rows and refuses the file
    /// if other numbers come out.
    /// </summary>
    /// <param name="network">Its weights must be finite.</param>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="scaler">What took the training data to network units, to be saved with the weights; null if nothing did.</param>
    /// <param name="probe">1 to 16 rows of input length, in raw units where there is a scaler.</param>
    /// <param name="conditions">The conditions of the rows; empty for a network without.</param>
    /// <exception cref="WeightsFileException">A weight is not finite, or a variance is negative.</exception>
    /// <exception cref="ArgumentException">Scaler or probe do not fit the network, or it gives no finite numbers for the probe.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public static void Save<TNetwork>(
        TNetwork network, string path, IScaler? scaler, ReadOnlySpan<float> probe, ReadOnlySpan<float> conditions = default)
        where TNetwork : class, INetwork<TNetwork>
        => Save(network, path, scaler, metadata: [], WeightsProbe.Of(network, scaler, probe, conditions));

    /// <summary>Writes a network with a probe to a stream, from its current position on.</summary>
    /// <param name="network">Its weights must be finite.</param>
    /// <param name="destination">Receives the bytes of a file.</param>
    /// <param name="scaler">What took the training data to network units, to be saved with the weights; null if nothing did.</param>
    /// <param name="probe">1 to 16 rows of input length, in raw units where there is a scaler.</param>
    /// <param name="conditions">The conditions of the rows; empty for a network without.</param>
    /// <exception cref="WeightsFileException">A weight is not finite, or a variance is negative.</exception>
    /// <exception cref="ArgumentException">Scaler or probe do not fit the network, or it gives no finite numbers for the probe.</exception>
    public static void Save<TNetwork>(
        TNetwork network, Stream destination, IScaler? scaler, ReadOnlySpan<float> probe, ReadOnlySpan<float> conditions = default)
        where TNetwork : class, INetwork<TNetwork>
        => Save(network, destination, scaler, metadata: [], WeightsProbe.Of(network, scaler, probe, conditions));

    /// <summary>Saves a network with the schema of the table that its rows come from; <see cref="TableSchema.Load(string)"/> reads it.</summary>
    /// <param name="network">Its weights must be finite.</param>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="scaler">What took the training data to network units, to be saved with the weights; null if nothing did.</param>
    /// <param name="schema">The schema of the table.</param>
    /// <exception cref="WeightsFileException">A weight is not finite, or a variance is negative.</exception>
    /// <exception cref="ArgumentException">Scaler or schema do not fit the network.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public static void Save<TNetwork>(TNetwork network, string path, IScaler? scaler, TableSchema schema)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(schema);
        Save(network, path, scaler, [schema.MetadataFor<TNetwork>()]);
    }

    /// <summary>Writes a network with the schema of the table that its rows come from to a stream, from its current position on.</summary>
    /// <param name="network">Its weights must be finite.</param>
    /// <param name="destination">Receives the bytes of a file.</param>
    /// <param name="scaler">What took the training data to network units, to be saved with the weights; null if nothing did.</param>
    /// <param name="schema">The schema of the table.</param>
    /// <exception cref="WeightsFileException">A weight is not finite, or a variance is negative.</exception>
    /// <exception cref="ArgumentException">Scaler or schema do not fit the network.</exception>
    public static void Save<TNetwork>(TNetwork network, Stream destination, IScaler? scaler, TableSchema schema)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(schema);
        Save(network, destination, scaler, [schema.MetadataFor<TNetwork>()]);
    }

    /// <summary>Loads a network that was saved without a scaler.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightsFileException">The file is damaged, belongs to another network, or holds a scaler.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static TNetwork Load<TNetwork>(string path)
        where TNetwork : class, INetwork<TNetwork>
        => WeightsReader.ReadAlone<TNetwork>(SafeTensors.Read(path), TensorNames.Unchanged);

    /// <summary>Loads a network and its scaler.</summary>
    /// <param name="path">The file.</param>
    /// <param name="scaler">The scaler that was saved with the weights, or null.</param>
    /// <exception cref="WeightsFileException">The file is damaged, or belongs to another network.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static TNetwork Load<TNetwork>(string path, out IScaler? scaler)
        where TNetwork : class, INetwork<TNetwork>
        => WeightsReader.Read<TNetwork>(SafeTensors.Read(path), TensorNames.Unchanged, out scaler);

    /// <summary>Loads a network that was saved without a scaler from a stream, which it reads to its end.</summary>
    /// <param name="source">The bytes of a file.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, belong to another network, or hold a scaler.</exception>
    public static TNetwork Load<TNetwork>(Stream source)
        where TNetwork : class, INetwork<TNetwork>
        => WeightsReader.ReadAlone<TNetwork>(SafeTensors.Read(source, StreamName), TensorNames.Unchanged);

    /// <summary>Loads a network and its scaler from a stream, which it reads to its end.</summary>
    /// <param name="source">The bytes of a file.</param>
    /// <param name="scaler">The scaler that was saved with the weights, or null.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, or belong to another network.</exception>
    public static TNetwork Load<TNetwork>(Stream source, out IScaler? scaler)
        where TNetwork : class, INetwork<TNetwork>
        => WeightsReader.Read<TNetwork>(SafeTensors.Read(source, StreamName), TensorNames.Unchanged, out scaler);

    /// <summary>Loads a network that was saved without a scaler from memory, such as an embedded resource.</summary>
    /// <param name="file">All bytes of a file.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, belong to another network, or hold a scaler.</exception>
    public static TNetwork Load<TNetwork>(ReadOnlySpan<byte> file)
        where TNetwork : class, INetwork<TNetwork>
        => WeightsReader.ReadAlone<TNetwork>(SafeTensors.Read(file, MemoryName), TensorNames.Unchanged);

    /// <summary>Loads a network and its scaler from memory, such as an embedded resource.</summary>
    /// <param name="file">All bytes of a file.</param>
    /// <param name="scaler">The scaler that was saved with the weights, or null.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, or belong to another network.</exception>
    public static TNetwork Load<TNetwork>(ReadOnlySpan<byte> file, out IScaler? scaler)
        where TNetwork : class, INetwork<TNetwork>
        => WeightsReader.Read<TNetwork>(SafeTensors.Read(file, MemoryName), TensorNames.Unchanged, out scaler);

    /// <summary>
    /// Loads a network from the tensors of any file that a reader can read. <see cref="SafeTensors"/>, <see cref="PyTorchFile"/> and
    /// <see cref="NpzTensors"/> are readers.
    /// </summary>
    /// <param name="source">The tensors of a file.</param>
    /// <param name="names">The way from their names to those of the network; null where both are the same.</param>
    /// <exception cref="WeightsFileException">The tensors do not fit the network, or the file holds a scaler.</exception>
    public static TNetwork Load<TNetwork>(ITensorSource source, TensorNames? names = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(source);
        return WeightsReader.ReadAlone<TNetwork>(source, names ?? TensorNames.Unchanged);
    }

    /// <summary>Loads a network and its scaler from the tensors that a reader found.</summary>
    /// <param name="source">The tensors.</param>
    /// <param name="scaler">The scaler that was saved with the weights, or null.</param>
    /// <param name="names">The way from their names to those of the network; null where both are the same.</param>
    /// <exception cref="WeightsFileException">The tensors do not fit the network.</exception>
    public static TNetwork Load<TNetwork>(ITensorSource source, out IScaler? scaler, TensorNames? names = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(source);
        return WeightsReader.Read<TNetwork>(source, names ?? TensorNames.Unchanged, out scaler);
    }

    /// <summary>
    /// Runs a network on rows whose outputs another program gave, and reports by how much and where the outputs differ. The file has tensors
    /// <c>input</c>, <c>code</c>, <c>reconstruction</c> and, where the network takes one, <c>condition</c>; code or reconstruction may be
    /// missing. A weights file with a probe is such a file.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="expected">Tensors whose first dimension counts the rows.</param>
    /// <param name="scaler">What takes the rows to network units; null where they are. Outputs are in network units.</param>
    /// <param name="channelsFirst">
    /// True if images and sequences stand with their channels first, as in PyTorch's convolutions; false for the order of C#, Keras and
    /// recurrent layers.
    /// </param>
    /// <exception cref="WeightsFileException">A tensor is missing, or its shape is not that of the network.</exception>
    /// <exception cref="ArgumentException">The scaler refuses a value.</exception>
    public static VerificationReport Verify<TNetwork>(
        TNetwork network, ITensorSource expected, IScaler? scaler = null, bool channelsFirst = false)
        where TNetwork : class, INetwork<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(expected);
        return VerificationReport.Of(network, expected, scaler, channelsFirst);
    }

    /// <summary>Saves a network and what else is to be known of it.</summary>
    internal static void Save<TNetwork>(
        TNetwork network,
        string path,
        IScaler? scaler,
        ReadOnlySpan<(string Name, string Text)> metadata,
        WeightsProbe? probe = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        byte[] header = Header(network, path, scaler, metadata, probe);
        AtomicFile.Replace(path, file => SafeTensorsWriter.Write(file, header, data => Write(network, probe, data)));
    }

    /// <summary>Writes a network and what else is to be known of it.</summary>
    internal static void Save<TNetwork>(
        TNetwork network,
        Stream destination,
        IScaler? scaler,
        ReadOnlySpan<(string Name, string Text)> metadata,
        WeightsProbe? probe = null)
        where TNetwork : class, INetwork<TNetwork>
    {
        byte[] header = Header(network, StreamName, scaler, metadata, probe);
        SafeTensorsWriter.Write(destination, header, data => Write(network, probe, data));
    }

    private static byte[] Header<TNetwork>(
        TNetwork network, string file, IScaler? scaler, ReadOnlySpan<(string Name, string Text)> metadata, WeightsProbe? probe)
        where TNetwork : class, INetwork<TNetwork>
    {
        WeightsWriter.CheckFinite(network, file);
        SafeTensorsWriter description = WeightsWriter.Describe<TNetwork>(scaler);
        foreach ((string name, string text) in metadata)
            description.AddMetadata(name, text);
        probe?.Describe(description);
        return description.Header(file);
    }

    private static void Write<TNetwork>(TNetwork network, WeightsProbe? probe, SingleStream data)
        where TNetwork : class, INetwork<TNetwork>
    {
        WeightsWriter.Write(network, data);
        probe?.Write(data);
    }
}
