namespace Autoencoders;

/// <content>The twins that take a condition beside each sample.</content>
public partial interface IVariationalAutoencoder<TSelf>
{
    /// <summary>Draws a code from the standard normal distribution and decodes it.</summary>
    /// <param name="random">Chooses the noise; one number is drawn from it.</param>
    /// <param name="condition"><see cref="INetwork{TSelf}.ConditionLength"/> values.</param>
    /// <param name="output">Receives <see cref="INetwork{TSelf}.InputLength"/> values: the means of the likelihood.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    void Sample(ref CounterRandom random, ReadOnlySpan<float> condition, Span<float> output)
    {
        ConditionRule.RefuseAny(condition, nameof(condition));
        Sample(ref random, output);
    }

    /// <inheritdoc/>
    void IVariational.SampleBatch(ref CounterRandom random, ReadOnlySpan<float> conditions, Span<float> outputs)
    {
        ConditionRule.RefuseAny(conditions, nameof(conditions));
        SampleBatch(ref random, outputs);
    }

    /// <summary>Encodes one sample as a normal distribution of codes.</summary>
    /// <param name="input">One sample: <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <param name="condition"><see cref="INetwork{TSelf}.ConditionLength"/> values.</param>
    /// <param name="mean">Receives <see cref="INetwork{TSelf}.CodeLength"/> means.</param>
    /// <param name="logVariance">Receives <see cref="INetwork{TSelf}.CodeLength"/> logarithms of variances.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    void EncodeDistribution(ReadOnlySpan<float> input, ReadOnlySpan<float> condition, Span<float> mean, Span<float> logVariance)
    {
        ConditionRule.RefuseAny(condition, nameof(condition));
        EncodeDistribution(input, mean, logVariance);
    }

    /// <inheritdoc/>
    void IVariational.EncodeDistributionBatch(
        ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> means, Span<float> logVariances)
    {
        ConditionRule.RefuseAny(conditions, nameof(conditions));
        EncodeDistributionBatch(inputs, means, logVariances);
    }

    /// <summary>The evidence lower bound of one sample, by one sample of its code.</summary>
    /// <param name="input">One sample: <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <param name="condition"><see cref="INetwork{TSelf}.ConditionLength"/> values.</param>
    /// <param name="random">Chooses the noise; one number is drawn from it.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    float EvidenceLowerBound(ReadOnlySpan<float> input, ReadOnlySpan<float> condition, ref CounterRandom random)
    {
        ConditionRule.RefuseAny(condition, nameof(condition));
        return EvidenceLowerBound(input, ref random);
    }

    /// <inheritdoc/>
    void IVariational.EvidenceLowerBoundBatch(
        ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, ref CounterRandom random, Span<float> bounds)
    {
        ConditionRule.RefuseAny(conditions, nameof(conditions));
        EvidenceLowerBoundBatch(inputs, ref random, bounds);
    }

    /// <summary>
    /// An estimate of the logarithm of the likelihood of one sample, by importance-weighted samples of its code (Burda et al. 2016): its
    /// expectation is a lower bound that comes nearer the more samples there are, and the evidence lower bound for one.
    /// </summary>
    /// <param name="input">One sample: <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <param name="condition"><see cref="INetwork{TSelf}.ConditionLength"/> values.</param>
    /// <param name="samples">How many samples, at least 1.</param>
    /// <param name="random">Chooses the noise; one number is drawn from it.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="samples"/> is below 1.</exception>
    float LogLikelihood(ReadOnlySpan<float> input, ReadOnlySpan<float> condition, int samples, ref CounterRandom random)
    {
        ConditionRule.RefuseAny(condition, nameof(condition));
        return LogLikelihood(input, samples, ref random);
    }
}
