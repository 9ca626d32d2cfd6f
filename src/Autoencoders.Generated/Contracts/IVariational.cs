namespace Autoencoders;

/// <summary>
/// The members of a network whose code is a distribution, with or without a condition: library code that is given any network asks it
/// for this interface. Many threads may call all members, each with its own random numbers; no member allocates.
/// </summary>
public interface IVariational
{
    /// <summary>Draws any number of codes from the standard normal distribution and decodes them.</summary>
    /// <param name="random">Chooses the noise; one number is drawn from it.</param>
    /// <param name="conditions">Row-major: rows x condition length; empty for a network without.</param>
    /// <param name="outputs">Receives rows x input length: the means of the likelihood.</param>
    /// <exception cref="ArgumentException">A span is not whole rows, or not as many.</exception>
    void SampleBatch(ref CounterRandom random, ReadOnlySpan<float> conditions, Span<float> outputs);

    /// <summary>Encodes any number of samples as normal distributions of codes.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length; empty for a network without.</param>
    /// <param name="means">Receives rows x code length.</param>
    /// <param name="logVariances">Receives rows x code length.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void EncodeDistributionBatch(
        ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> means, Span<float> logVariances);

    /// <summary>The evidence lower bound of each of any number of samples, in nats, by one sample of its code.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length; empty for a network without.</param>
    /// <param name="random">Chooses the noise; one number is drawn from it.</param>
    /// <param name="bounds">Receives one value a row.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void EvidenceLowerBoundBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, ref CounterRandom random, Span<float> bounds);
}
