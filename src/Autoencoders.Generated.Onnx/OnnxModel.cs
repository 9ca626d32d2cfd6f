using Autoencoders.Onnx.Wire;
using Google.Protobuf;

namespace Autoencoders.Onnx;

/// <summary>
/// Saves networks and detectors as ONNX models (opset 17), which ONNX Runtime and others run in Python, browsers, phones and databases.
/// </summary>
/// <remarks>
/// Rows are those of C#: of any number (the first dimension is symbolic), channels last, in raw units where there is a scaler. Inputs are
/// <c>input</c> and, where the network takes one, <c>condition</c>. Outputs of a network are <c>code</c>, <c>reconstruction</c> and
/// <c>error</c>, the loss of each row in network units; a variational code adds <c>log_variance</c>, a quantized code <c>indices</c>. A
/// detector's model has <c>score</c>, <c>threshold</c> and <c>is_anomaly</c> instead of the error.
/// <para>
/// Values agree with the library up to rounding. So do verdicts: a threshold is the score of a calibration row, whose last bits differ from
/// runtime to runtime, so that the graph calls a row an anomaly if its score exceeds the threshold by more than rounding, about one part in
/// 50,000, or 0.001 for scores that are fitted to training rows. Compare with <c>is_anomaly</c>, and not the score with the threshold.
/// </para>
/// <para>
/// Weights have the names and shapes that they have in weights files. The metadata hold the architecture, the scaler and the threshold.
/// </para>
/// </remarks>
/// <example><code>
/// OnnxModel.Save(model, "machine.onnx");
/// OnnxModel.Save(model, "encoder.onnx", part: OnnxPart.Encoder);
/// </code></example>
public static class OnnxModel
{
    /// <summary>Saves a network. The old file is replaced as a whole or not at all.</summary>
    /// <param name="network">Its weights must be finite.</param>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="scaler">The scaler from raw units to network units; null for rows in network units.</param>
    /// <param name="part">The part of the network that the model holds.</param>
    /// <exception cref="NotSupportedException">ONNX cannot express a layer, a scaler or the part; the message names it.</exception>
    /// <exception cref="ArgumentException">The scaler does not fit the network's input, or is of an unknown kind.</exception>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public static void Save<TNetwork>(TNetwork network, string path, IScaler? scaler = null, OnnxPart part = OnnxPart.Whole)
        where TNetwork : class, IReconstructor<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        WeightsWriter.CheckFinite(network, path);
        Write(ModelBuilder.Of(network, scaler, part), path);
    }

    /// <summary>Writes a network to a stream, from its current position on.</summary>
    /// <param name="network">Its weights must be finite.</param>
    /// <param name="destination">Receives the bytes of a model.</param>
    /// <param name="scaler">The scaler from raw units to network units; null for rows in network units.</param>
    /// <param name="part">The part of the network that the model holds.</param>
    /// <exception cref="NotSupportedException">ONNX cannot express a layer, a scaler or the part; the message names it.</exception>
    /// <exception cref="ArgumentException">The scaler does not fit the network's input, or is of an unknown kind.</exception>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    public static void Save<TNetwork>(TNetwork network, Stream destination, IScaler? scaler = null, OnnxPart part = OnnxPart.Whole)
        where TNetwork : class, IReconstructor<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(destination);
        WeightsWriter.CheckFinite(network, WeightsFile.StreamName);
        Write(ModelBuilder.Of(network, scaler, part), destination);
    }

    /// <summary>
    /// Saves a detector: scaler, network, score, threshold and verdict in one graph. The old file is replaced as a whole or not at all.
    /// </summary>
    /// <param name="detector">The weights of its network must be finite.</param>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <exception cref="NotSupportedException">ONNX cannot express a layer, the scaler or the score; the message names it.</exception>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public static void Save<TNetwork>(AnomalyDetector<TNetwork> detector, string path)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(detector);
        ArgumentException.ThrowIfNullOrEmpty(path);
        WeightsWriter.CheckFinite(detector.Network, path);
        Write(ModelBuilder.Of(detector), path);
    }

    /// <summary>Writes a detector to a stream, from its current position on.</summary>
    /// <param name="detector">The weights of its network must be finite.</param>
    /// <param name="destination">Receives the bytes of a model.</param>
    /// <exception cref="NotSupportedException">ONNX cannot express a layer, the scaler or the score; the message names it.</exception>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    public static void Save<TNetwork>(AnomalyDetector<TNetwork> detector, Stream destination)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(detector);
        ArgumentNullException.ThrowIfNull(destination);
        WeightsWriter.CheckFinite(detector.Network, WeightsFile.StreamName);
        Write(ModelBuilder.Of(detector), destination);
    }

    private static void Write(ModelMessage model, string path) => AtomicFile.Replace(path, file => Write(model, file));

    private static void Write(ModelMessage model, Stream destination) => model.WriteTo(destination);
}
