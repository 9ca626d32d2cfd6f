namespace Autoencoders;

/// <summary>The treatment of missing values of a sample, which are NaN, by a network.</summary>
public enum Missing
{
    /// <summary>Training rejects NaN, as it rejects infinite values. The name is that of <see cref="MissingValues.Reject"/>.</summary>
    Reject,

    /// <summary>
    /// The network reads 0 in place of a missing value. The loss of a row is the mean over its present values, and 0 if it has none. A
    /// reconstruction has all values, including those that were missing. This needs a loss of single values: not
    /// <see cref="Loss.CategoricalCrossEntropy"/> and not <see cref="Loss.CosineDistance"/>.
    /// </summary>
    /// <remarks>
    /// If the code is a distribution, the likelihood is that of the present values. Corruption comes after the zeros. A contractive
    /// penalty differentiates by the values that the network reads, zeros included.
    /// </remarks>
    Masked,
}
