namespace Autoencoders;

/// <summary>
/// The members of a network whose code consists of entries of a codebook, with or without a condition: library code that is given any
/// network asks it for this interface.
/// </summary>
public interface IQuantized
{
    /// <summary>The number of indices that a code consists of.</summary>
    int IndexCount { get; }

    /// <summary>The number of entries of the codebook: what an index is below.</summary>
    int CodebookSize { get; }

    /// <summary>Encodes any number of samples as indices. Allocates nothing; safe from many threads.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length; empty for a network without.</param>
    /// <param name="indices">Receives rows x <see cref="IndexCount"/> indices.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void EncodeIndicesBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<int> indices);
}
