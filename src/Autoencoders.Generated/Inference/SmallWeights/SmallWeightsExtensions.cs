namespace Autoencoders;

/// <summary>Makes instances with small weights from networks.</summary>
public static class SmallWeightsExtensions
{
    /// <summary>A copy of a network that only infers, with weights of 16 or 8 bits.</summary>
    /// <param name="network">A trained network. Training it further does not change the copy.</param>
    /// <param name="precision">The numbers of the weights.</param>
    /// <exception cref="NotSupportedException">The network has a layer or a loss that small weights do not support; the message names it.</exception>
    public static SmallAutoencoder<TNetwork> Quantize<TNetwork>(this TNetwork network, WeightPrecision precision)
        where TNetwork : class, IAutoencoder<TNetwork> => new(network, precision);
}
