using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// A network with weights of 16 or 8 bits, for inference only: a fraction of the memory, and of the time of one sample where weights
/// exceed the nearest cache. It has a copy of the weights, and does not follow the network that it was made from. Many threads may call it;
/// no call allocates.
/// </summary>
/// <remarks>
/// Networks of every kind are supported. Dense layers and convolutions have small weights; those of normalizations, codebooks and
/// convolutions with a window of its own for each channel stay floats. Of a distribution, the code is the mean. A batch has the bits of its
/// rows one by one. With <see cref="WeightPrecision.Int8"/> the products are exact, and the steps round as IEEE 754 says: only activations
/// with exponentials, normalizations and other float layers differ on machines without fused multiply-add. A row with a value that is not
/// finite has no number as a result.
/// <para>
/// A detector is calibrated anew: <c>AnomalyDetector&lt;SmallAutoencoder&lt;MachineAutoencoder>>.Calibrate(small, heldOut, 0.01)</c>. Save
/// the network, not the copy: a copy has no floats to save, and members that need them throw <see cref="NotSupportedException"/>.
/// </para>
/// </remarks>
/// <example><code>
/// SmallAutoencoder&lt;MachineAutoencoder> small = model.Quantize(WeightPrecision.Int8);
/// Console.WriteLine($"{small.SizeInBytes} bytes, loss {small.CompareLoss(model, heldOut).Increase:P1} higher");
/// </code></example>
/// <typeparam name="TNetwork">The network that it is a copy of.</typeparam>
public sealed partial class SmallAutoencoder<TNetwork>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private readonly SmallInference _network;

    /// <summary>Copies the weights of a network.</summary>
    /// <param name="network">A trained network.</param>
    /// <param name="precision">The numbers of the weights.</param>
    /// <exception cref="NotSupportedException">The network has a layer or a loss that small weights do not support; the message names it.</exception>
    public SmallAutoencoder(TNetwork network, WeightPrecision precision)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (precision is not (WeightPrecision.BFloat16 or WeightPrecision.Int8))
            throw new ArgumentOutOfRangeException(nameof(precision), precision, "There are BFloat16 and Int8.");
        Precision = precision;
        _network = new SmallInference(NetworkDescription.Of<TNetwork>(), network.State, precision, TNetwork.AcceptsMissing);
    }

    /// <summary>The numbers of the weights.</summary>
    public WeightPrecision Precision { get; }

    /// <summary>The bytes of weights, scales and biases, with the zeros that fill up registers.</summary>
    public long SizeInBytes => _network.SizeInBytes;

    /// <summary>The mean losses of the network and of this copy on the same samples: the accuracy that small weights cost.</summary>
    /// <param name="original">The network that the copy was made from.</param>
    /// <param name="samples">Samples in network units, at least one; best those that training has not seen.</param>
    /// <exception cref="ArgumentException">There are no samples, or their length is not the network's.</exception>
    public LossComparison CompareLoss(TNetwork original, Dataset samples)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(samples);
        if (samples.Length != TNetwork.InputLength)
        {
            throw new ArgumentException(
                $"Samples of {samples.Length} values do not fit an input of {TNetwork.InputLength}.", nameof(samples));
        }
        if (samples.Count == 0)
            throw new ArgumentException("There are 0 samples; a mean loss needs at least 1.", nameof(samples));

        var errors = new float[samples.Count];
        original.ReconstructionErrorBatch(samples.Values.Span, errors);
        double originalLoss = Mean(errors);
        ReconstructionErrorBatch(samples.Values.Span, errors);
        return new LossComparison(originalLoss, Mean(errors));
    }

    private static double Mean(float[] errors)
    {
        double sum = 0;
        foreach (float error in errors)
            sum += error;
        return sum / errors.Length;
    }
}
