namespace Autoencoders.C;

/// <summary>
/// Saves networks and detectors as one file of C99, for devices without .NET. It needs no library but the standard one, allocates nothing,
/// and has the weights as constants.
/// </summary>
/// <remarks>
/// The file is a header with the implementation in it. Include it where you call it, and define <c>NAME_IMPLEMENTATION</c> before that in
/// one file of the program. Functions are <c>name_encode</c>, <c>name_decode</c>, <c>name_reconstruct</c> and <c>name_error</c>, the loss of a
/// row in network units; a variational code adds <c>name_encode_distribution</c>, a quantized code <c>name_encode_indices</c>. A detector's
/// file has <c>name_score</c> and <c>name_is_anomaly</c> too. Each function takes scratch memory of <c>NAME_SCRATCH</c> floats from its
/// caller, so that many threads may call it.
/// <para>
/// Rows are those of C#: channels last, in raw units where there is a scaler. Values agree with the library up to rounding. So do verdicts: a
/// threshold is the score of a calibration row, whose last bits differ from compiler to compiler, so that a row is an anomaly if its score
/// exceeds the threshold by more than rounding, about one part in 50,000.
/// </para>
/// </remarks>
/// <example><code>
/// CSource.Save(model, "machine.h");                        // machine_autoencoder_encode, machine_autoencoder_reconstruct
/// CSource.Save(model, "pump.h", prefix: "pump");           // pump_encode, pump_reconstruct
/// </code></example>
public static class CSource
{
    /// <summary>Saves a network. The old file is replaced as a whole or not at all.</summary>
    /// <param name="network">Its weights must be finite.</param>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="scaler">The scaler from raw units to network units; null for rows in network units.</param>
    /// <param name="prefix">
    /// The start of all names, a C identifier; null for the name of the class in lower case, with an underscore between words.
    /// </param>
    /// <exception cref="NotSupportedException">C cannot express a layer, an activation, a loss or a scaler; the message names it.</exception>
    /// <exception cref="ArgumentException">The scaler does not fit the network's input, or the prefix is no C identifier.</exception>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public static void Save<TNetwork>(TNetwork network, string path, IScaler? scaler = null, string? prefix = null)
        where TNetwork : class, IReconstructor<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        WeightsWriter.CheckFinite(network, path);
        Write(SourceBuilder.Of(network, scaler, prefix), path);
    }

    /// <summary>Writes a network to a text writer.</summary>
    /// <param name="network">Its weights must be finite.</param>
    /// <param name="destination">Receives the text; it stays open.</param>
    /// <param name="scaler">The scaler from raw units to network units; null for rows in network units.</param>
    /// <param name="prefix">
    /// The start of all names, a C identifier; null for the name of the class in lower case, with an underscore between words.
    /// </param>
    /// <exception cref="NotSupportedException">C cannot express a layer, an activation, a loss or a scaler; the message names it.</exception>
    /// <exception cref="ArgumentException">The scaler does not fit the network's input, or the prefix is no C identifier.</exception>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    public static void Save<TNetwork>(TNetwork network, TextWriter destination, IScaler? scaler = null, string? prefix = null)
        where TNetwork : class, IReconstructor<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(destination);
        WeightsWriter.CheckFinite(network, WeightsFile.StreamName);
        destination.Write(SourceBuilder.Of(network, scaler, prefix));
    }

    /// <summary>
    /// Saves a detector: scaler, network, score, threshold and verdict. The old file is replaced as a whole or not at all.
    /// </summary>
    /// <param name="detector">The weights of its network must be finite.</param>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="prefix">
    /// The start of all names, a C identifier; null for the name of the class in lower case, with an underscore between words.
    /// </param>
    /// <exception cref="NotSupportedException">
    /// C cannot express a layer, an activation, a loss, the scaler or the score; the message names it.
    /// </exception>
    /// <exception cref="ArgumentException">The prefix is no C identifier.</exception>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public static void Save<TNetwork>(AnomalyDetector<TNetwork> detector, string path, string? prefix = null)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(detector);
        ArgumentException.ThrowIfNullOrEmpty(path);
        WeightsWriter.CheckFinite(detector.Network, path);
        Write(SourceBuilder.Of(detector, prefix), path);
    }

    /// <summary>Writes a detector to a text writer.</summary>
    /// <param name="detector">The weights of its network must be finite.</param>
    /// <param name="destination">Receives the text; it stays open.</param>
    /// <param name="prefix">
    /// The start of all names, a C identifier; null for the name of the class in lower case, with an underscore between words.
    /// </param>
    /// <exception cref="NotSupportedException">
    /// C cannot express a layer, an activation, a loss, the scaler or the score; the message names it.
    /// </exception>
    /// <exception cref="ArgumentException">The prefix is no C identifier.</exception>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    public static void Save<TNetwork>(AnomalyDetector<TNetwork> detector, TextWriter destination, string? prefix = null)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(detector);
        ArgumentNullException.ThrowIfNull(destination);
        WeightsWriter.CheckFinite(detector.Network, WeightsFile.StreamName);
        destination.Write(SourceBuilder.Of(detector, prefix));
    }

    private static void Write(string text, string path) => AtomicFile.Replace(path, file =>
    {
        using var writer = new StreamWriter(file, leaveOpen: true);
        writer.Write(text);
    });
}
