namespace Autoencoders;

/// <summary>
/// The contract of a generated network whose code is a distribution, for library code. Many threads may call all members on one instance,
/// each with its own random numbers; no member allocates. Bounds and likelihoods are in nats and belong to all values of a sample together.
/// </summary>
/// <typeparam name="TSelf">The generated class itself.</typeparam>
public partial interface IVariationalAutoencoder<TSelf> : IAutoencoder<TSelf>, IVariational
    where TSelf : class, IVariationalAutoencoder<TSelf>
{
    /// <summary>Draws a code from the standard normal distribution and decodes it.</summary>
    /// <param name="random">Chooses the noise; one number is drawn from it.</param>
    /// <param name="output">Receives <see cref="INetwork{TSelf}.InputLength"/> values: the means of the likelihood.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    void Sample(ref CounterRandom random, Span<float> output) => throw ConditionRule.Missing<TSelf>();

    /// <summary>Draws and decodes any number of codes.</summary>
    /// <param name="random">Chooses the noise; one number is drawn from it.</param>
    /// <param name="outputs">Receives rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <exception cref="ArgumentException">The span is not whole rows.</exception>
    void SampleBatch(ref CounterRandom random, Span<float> outputs) => throw ConditionRule.Missing<TSelf>();

    /// <summary>Encodes one sample as a normal distribution of codes.</summary>
    /// <param name="input">One sample: <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <param name="mean">Receives <see cref="INetwork{TSelf}.CodeLength"/> means.</param>
    /// <param name="logVariance">Receives <see cref="INetwork{TSelf}.CodeLength"/> logarithms of variances.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    void EncodeDistribution(ReadOnlySpan<float> input, Span<float> mean, Span<float> logVariance) => throw ConditionRule.Missing<TSelf>();

    /// <summary>Encodes any number of samples as normal distributions of codes.</summary>
    /// <param name="inputs">Row-major: rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <param name="means">Receives rows x <see cref="INetwork{TSelf}.CodeLength"/>.</param>
    /// <param name="logVariances">Receives rows x <see cref="INetwork{TSelf}.CodeLength"/>.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void EncodeDistributionBatch(ReadOnlySpan<float> inputs, Span<float> means, Span<float> logVariances) =>
        throw ConditionRule.Missing<TSelf>();

    /// <summary>The evidence lower bound of one sample, by one sample of its code.</summary>
    /// <param name="input">One sample: <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <param name="random">Chooses the noise; one number is drawn from it.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    float EvidenceLowerBound(ReadOnlySpan<float> input, ref CounterRandom random) => throw ConditionRule.Missing<TSelf>();

    /// <summary>The evidence lower bound of each of any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <param name="random">Chooses the noise; one number is drawn from it.</param>
    /// <param name="bounds">Receives one value a row.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void EvidenceLowerBoundBatch(ReadOnlySpan<float> inputs, ref CounterRandom random, Span<float> bounds) =>
        throw ConditionRule.Missing<TSelf>();

    /// <summary>
    /// An estimate of the logarithm of the likelihood of one sample, by importance-weighted samples of its code (Burda et al. 2016): its
    /// expectation is a lower bound that comes nearer the more samples there are, and the evidence lower bound for one.
    /// </summary>
    /// <param name="input">One sample: <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <param name="samples">How many samples, at least 1.</param>
    /// <param name="random">Chooses the noise; one number is drawn from it.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="samples"/> is below 1.</exception>
    float LogLikelihood(ReadOnlySpan<float> input, int samples, ref CounterRandom random) => throw ConditionRule.Missing<TSelf>();
}
