namespace Autoencoders;

/// <summary>The rows of a source in the order of an epoch, each exactly once.</summary>
/// <remarks>
/// <see cref="Begin"/>, then <see cref="Prepare"/> for ranges of places that ascend without overlap, though the first may start anywhere:
/// resumed training starts in the middle of an epoch. After each, <see cref="Read"/>, from several threads, for places in that range.
/// </remarks>
public interface ISampleReader : IDisposable
{
    /// <summary>Begins an epoch. What was prepared before is forgotten.</summary>
    /// <param name="epoch">The number of the epoch, from 1; with the seed it determines the order.</param>
    void Begin(int epoch);

    /// <summary>Makes rows readable. Called by one thread while no other reads.</summary>
    /// <param name="start">The first place in the order of the epoch.</param>
    /// <param name="count">How many rows, at least 1.</param>
    /// <exception cref="DataFormatException">The rows cannot be had, or hold a value that is not finite.</exception>
    void Prepare(int start, int count);

    /// <summary>Copies rows that were prepared last. Many threads may read at the same time.</summary>
    /// <param name="start">The first place in the order of the epoch.</param>
    /// <param name="values">Receives one or more rows of <see cref="ISampleSource.Length"/> values.</param>
    /// <param name="conditions">Receives the conditions of the same rows; empty where nobody asks for them.</param>
    void Read(int start, Span<float> values, Span<float> conditions);
}
