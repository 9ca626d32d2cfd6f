namespace Autoencoders;

/// <summary>
/// The code of a variational autoencoder (Kingma and Welling 2014): the encoder gives a mean and a log variance for each unit, training
/// decodes a sample of that normal distribution, and the loss is the negative evidence lower bound: the negative logarithm of the
/// likelihood of the input, summed over its values, plus <see cref="Beta"/> times the Kullback-Leibler divergence of the code's
/// distribution from the standard normal one. Outside training the code is the mean.
/// </summary>
/// <remarks>
/// The likelihood follows from the network's loss: <see cref="Loss.BinaryCrossEntropy"/> is that of Bernoulli distributions,
/// <see cref="Loss.MeanSquaredError"/> that of normal ones with <see cref="Variance"/>, <see cref="Loss.CategoricalCrossEntropy"/> that of
/// one category a position. The other losses are not likelihoods. <c>ReconstructionError</c> stays the declared loss, of the decoded mean.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class VariationalCodeAttribute : WeightedAttribute
{
    /// <summary>
    /// The output of the layer before is the distribution: a vector without an activation, first the means and then as many log variances.
    /// </summary>
    public VariationalCodeAttribute()
    {
    }

    /// <summary>A dense layer without an activation makes means and log variances.</summary>
    /// <param name="units">The length of the code; the layer has twice as many outputs.</param>
    public VariationalCodeAttribute(int units) => Units = units;

    /// <summary>The length of the code; null where the output of the layer before is the distribution.</summary>
    public int? Units { get; }

    /// <summary>The weight of the divergence in the loss, 0 or more (Higgins et al. 2017): 1 for the evidence lower bound itself.</summary>
    public float Beta { get; set; } = 1f;

    /// <summary>
    /// The divergence in nats, 0 or more, below which a unit is not pushed further toward the standard normal distribution, so that the
    /// decoder does not learn to ignore it (Kingma et al. 2016): each unit counts with at least this much, compared with its mean over
    /// the mini-batch.
    /// </summary>
    public float FreeBits { get; set; }

    /// <summary>
    /// The variance of the normal distribution around each reconstructed value, above 0, where the loss is the squared error: the smaller,
    /// the more the reconstruction counts beside the divergence.
    /// </summary>
    public float Variance { get; set; } = 1f;
}
