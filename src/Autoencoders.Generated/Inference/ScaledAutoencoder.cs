using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// A network together with its scaler: samples and reconstructions are in raw units, as they come from a sensor or a table. Like the
/// network's own methods, its methods may be called from many threads and allocate nothing, once a thread has the memory for its rows.
/// </summary>
/// <example><code>
/// var scaled = new ScaledAutoencoder&lt;MachineAutoencoder>(model, StandardScaler.Fit(samples));
/// scaled.Reconstruct(row, reconstruction);        // raw units in and out
/// scaled.Save("machine.safetensors");             // weights and scaler
/// </code></example>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed partial class ScaledAutoencoder<TNetwork>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    /// <summary>Joins a network and the scaler that took its training data to network units.</summary>
    /// <param name="network">The network.</param>
    /// <param name="scaler">A scaler of as many columns as the network's input.</param>
    /// <exception cref="ArgumentException">
    /// The scaler has another number of columns, or changes a column that the network declares and that is not numeric.
    /// </exception>
    public ScaledAutoencoder(TNetwork network, IScaler scaler)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(scaler);
        if (scaler.Length != TNetwork.InputLength)
        {
            throw new ArgumentException(
                $"A scaler of {scaler.Length} columns does not fit an input of {TNetwork.InputLength} values.", nameof(scaler));
        }
        ScaledColumns.RequireUnchanged(TNetwork.Columns, scaler);
        (Network, Scaler) = (network, scaler);
    }

    /// <summary>The network, which knows network units only.</summary>
    public TNetwork Network { get; }

    /// <summary>The scaler from raw units to network units.</summary>
    public IScaler Scaler { get; }

    /// <summary>Loads a network and the scaler that was saved with it.</summary>
    /// <param name="path">A weights file.</param>
    /// <exception cref="WeightsFileException">The file is damaged, belongs to another network, or has no scaler.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static ScaledAutoencoder<TNetwork> Load(string path)
    {
        TNetwork network = WeightsFile.Load<TNetwork>(path, out IScaler? scaler);
        return new ScaledAutoencoder<TNetwork>(network, scaler ?? throw WithoutScaler(path));
    }

    /// <summary>Loads a network and the scaler that was saved with it from a stream, which it reads to its end.</summary>
    /// <param name="source">The bytes of a weights file.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, belong to another network, or have no scaler.</exception>
    public static ScaledAutoencoder<TNetwork> Load(Stream source)
    {
        TNetwork network = WeightsFile.Load<TNetwork>(source, out IScaler? scaler);
        return new ScaledAutoencoder<TNetwork>(network, scaler ?? throw WithoutScaler(WeightsFile.StreamName));
    }

    /// <summary>Loads a network and the scaler that was saved with it from memory, such as an embedded resource.</summary>
    /// <param name="file">All bytes of a weights file.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, belong to another network, or have no scaler.</exception>
    public static ScaledAutoencoder<TNetwork> Load(ReadOnlySpan<byte> file)
    {
        TNetwork network = WeightsFile.Load<TNetwork>(file, out IScaler? scaler);
        return new ScaledAutoencoder<TNetwork>(network, scaler ?? throw WithoutScaler(WeightsFile.MemoryName));
    }

    /// <summary>Saves the network and its scaler as one file, which replaces an old one as a whole or not at all.</summary>
    /// <param name="path">The weights file.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public void Save(string path) => WeightsFile.Save(Network, path, Scaler);

    /// <summary>Writes the network and its scaler to a stream, from its current position on.</summary>
    /// <param name="destination">Receives the bytes of a weights file.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind.</exception>
    public void Save(Stream destination) => WeightsFile.Save(Network, destination, Scaler);

    /// <summary>Saves the network, its scaler and the schema of the table; <see cref="TableSchema.Load(string)"/> reads it.</summary>
    /// <param name="path">The weights file.</param>
    /// <param name="schema">The schema of the table that the rows come from.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind, or the schema does not fit the network.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public void Save(string path, TableSchema schema) => WeightsFile.Save(Network, path, Scaler, schema);

    /// <summary>Writes the network, its scaler and the schema of the table to a stream, from its current position on.</summary>
    /// <param name="destination">Receives the bytes of a weights file.</param>
    /// <param name="schema">The schema of the table that the rows come from.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind, or the schema does not fit the network.</exception>
    public void Save(Stream destination, TableSchema schema) => WeightsFile.Save(Network, destination, Scaler, schema);

    /// <summary>
    /// Saves the network and its scaler with a probe: a few rows, and the numbers that the network makes of them. Loading runs the rows and
    /// refuses the file if other numbers come out.
    /// </summary>
    /// <param name="path">The weights file.</param>
    /// <param name="probe">1 to 16 rows of input length in raw units.</param>
    /// <param name="conditions">The conditions of the rows; empty for a network without.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">
    /// The scaler is of an unknown kind, the probe does not fit the network, or there are no finite numbers for it.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public void Save(string path, ReadOnlySpan<float> probe, ReadOnlySpan<float> conditions = default) =>
        WeightsFile.Save(Network, path, Scaler, probe, conditions);

    /// <summary>Writes the network and its scaler with a probe to a stream, from its current position on.</summary>
    /// <param name="destination">Receives the bytes of a weights file.</param>
    /// <param name="probe">1 to 16 rows of input length in raw units.</param>
    /// <param name="conditions">The conditions of the rows; empty for a network without.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">
    /// The scaler is of an unknown kind, the probe does not fit the network, or there are no finite numbers for it.
    /// </exception>
    public void Save(Stream destination, ReadOnlySpan<float> probe, ReadOnlySpan<float> conditions = default) =>
        WeightsFile.Save(Network, destination, Scaler, probe, conditions);

    private Span<float> Scaled(ReadOnlySpan<float> inputs, int start, int count)
    {
        int length = TNetwork.InputLength;
        Span<float> scaled = ThreadMemory.Of(count * length);
        Scaler.Transform(inputs.Slice(start * length, count * length), scaled);
        return scaled;
    }

    private static WeightsFileException WithoutScaler(string file)
        => new(file, null, "a scaler in the metadata", $"none; {nameof(WeightsFile)}.{nameof(WeightsFile.Load)} loads the network alone");
}
