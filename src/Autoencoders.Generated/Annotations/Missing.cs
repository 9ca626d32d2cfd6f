namespace Autoencoders;

/// <summary>What a network makes of values of a sample that are not there: those that are NaN.</summary>
public enum Missing
{
    /// <summary>There are none: training refuses NaN, as it does what is infinite.</summary>
    Refused,

    /// <summary>
    /// The network reads 0 in their place, and the loss of a row is the mean over its other values: 0 where none is there. A
    /// reconstruction has all values, those that were missing too. Needs a loss of single values: not
    /// <see cref="Loss.CategoricalCrossEntropy"/>, not <see cref="Loss.CosineDistance"/>.
    /// </summary>
    /// <remarks>
    /// Where the code is a distribution, the likelihood is that of the values that are there. Corruption comes behind the zeros, and a
    /// contraction is by what the network reads, zeros included.
    /// </remarks>
    Masked,
}
