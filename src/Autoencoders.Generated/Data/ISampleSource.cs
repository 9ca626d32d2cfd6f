namespace Autoencoders;

/// <summary>
/// Samples that training visits: rows of floats in memory, in a file, or wherever they come from. It is immutable, so that several visits
/// may go on at the same time.
/// </summary>
public interface ISampleSource
{
    /// <summary>The number of rows.</summary>
    int Count { get; }

    /// <summary>The number of values of one row.</summary>
    int Length { get; }

    /// <summary>The number of values of the condition that comes with each row; 0 without conditions.</summary>
    int ConditionLength { get; }

    /// <summary>Opens the rows for epochs of training. All memory of the reader is allocated here.</summary>
    /// <param name="seed">Together with the number of an epoch, it chooses the order: the same on every platform.</param>
    /// <param name="shuffle">Whether each epoch has a random order of its own instead of the order of the rows.</param>
    ISampleReader OpenReader(int seed, bool shuffle);
}
