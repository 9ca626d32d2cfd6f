namespace Autoencoders;

/// <summary>Makes instances with small weights from networks and detectors.</summary>
public static class SmallWeightsExtensions
{
    /// <summary>A copy of a network that only infers, with weights of 16 or 8 bits.</summary>
    /// <param name="network">A trained network. Training it further does not change the copy.</param>
    /// <param name="precision">The numbers of the weights.</param>
    /// <exception cref="NotSupportedException">The network has a layer or a loss that small weights do not support; the message names it.</exception>
    public static SmallAutoencoder<TNetwork> Quantize<TNetwork>(this TNetwork network, WeightPrecision precision)
        where TNetwork : class, IAutoencoder<TNetwork> => new(network, precision);

    /// <summary>A detector on a copy of the network with small weights, with a calibration of its own to the same rate and the same scaler.</summary>
    /// <param name="detector">A detector.</param>
    /// <param name="precision">The numbers of the weights.</param>
    /// <param name="heldOutNormal">
    /// Normal rows as <see cref="AnomalyDetector{TNetwork}.Calibrate(TNetwork, ISampleSource, double, IScaler?, double)"/> takes them; the same ones
    /// will do.
    /// </param>
    /// <exception cref="NotSupportedException">The network has a layer or a loss that small weights do not support; the message names it.</exception>
    /// <exception cref="ArgumentException">The rows are too few, or do not fit the network.</exception>
    public static AnomalyDetector<SmallAutoencoder<TNetwork>> Quantize<TNetwork>(
        this AnomalyDetector<TNetwork> detector, WeightPrecision precision, ISampleSource heldOutNormal)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(detector);
        return AnomalyDetector<SmallAutoencoder<TNetwork>>.Calibrate(
            detector.Network.Quantize(precision),
            heldOutNormal,
            detector.WantedFalseAlarmRate,
            detector.Scaler,
            detector.Reference,
            detector.Contamination);
    }
}
