namespace Autoencoders;

/// <summary>Saves networks with a probe.</summary>
public static class ProbeExtensions
{
    /// <summary>
    /// Saves weights as safetensors with a probe: a few rows, and the numbers that the network makes of them. Loading runs the rows and
    /// refuses the file if other numbers come out.
    /// </summary>
    /// <example><code>
    /// model.Save("machine.safetensors", probe: [1200f, 6.1f, 60.2f, 1.65f, 3.1f]);
    /// </code></example>
    /// <param name="network">The network.</param>
    /// <param name="path">The file to write or replace; a failed save leaves a previous file whole.</param>
    /// <param name="probe">1 to 16 rows of input length, in raw units where there is a scaler.</param>
    /// <param name="scaler">What turned raw units into this network's inputs, kept with the weights.</param>
    /// <param name="conditions">The conditions of the rows; empty for a network without.</param>
    /// <exception cref="WeightsFileException">A weight is not finite, or a variance is negative.</exception>
    /// <exception cref="ArgumentException">Scaler or probe do not fit the network, or it gives no finite numbers for the probe.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public static void Save<TNetwork>(
        this TNetwork network, string path, ReadOnlySpan<float> probe, IScaler? scaler = null, ReadOnlySpan<float> conditions = default)
        where TNetwork : class, INetwork<TNetwork> => WeightsFile.Save(network, path, scaler, probe, conditions);

    /// <summary>Writes weights with a probe to a stream, as safetensors.</summary>
    /// <param name="network">The network.</param>
    /// <param name="destination">Receives the bytes of a file.</param>
    /// <param name="probe">1 to 16 rows of input length, in raw units where there is a scaler.</param>
    /// <param name="scaler">What turned raw units into this network's inputs, kept with the weights.</param>
    /// <param name="conditions">The conditions of the rows; empty for a network without.</param>
    /// <exception cref="WeightsFileException">A weight is not finite, or a variance is negative.</exception>
    /// <exception cref="ArgumentException">Scaler or probe do not fit the network, or it gives no finite numbers for the probe.</exception>
    public static void Save<TNetwork>(
        this TNetwork network, Stream destination, ReadOnlySpan<float> probe, IScaler? scaler = null, ReadOnlySpan<float> conditions = default)
        where TNetwork : class, INetwork<TNetwork> => WeightsFile.Save(network, destination, scaler, probe, conditions);
}
