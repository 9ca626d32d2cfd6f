namespace Autoencoders;

/// <summary>
/// The contract of an annotated class whose code consists of entries of a codebook: the indices of the entries are the code.
/// </summary>
/// <typeparam name="TSelf">The annotated class.</typeparam>
public partial interface IVectorQuantizedAutoencoder<TSelf> : IAutoencoder<TSelf>, IQuantized
    where TSelf : class, IVectorQuantizedAutoencoder<TSelf>
{
    /// <summary>The number of indices that a code consists of.</summary>
    new static abstract int IndexCount { get; }

    /// <summary>The number of entries of the codebook: what an index is below.</summary>
    new static abstract int CodebookSize { get; }

    /// <summary>Encodes one sample as indices. Allocates nothing; safe from many threads.</summary>
    /// <param name="input">The values of a sample.</param>
    /// <param name="indices">Receives <see cref="IndexCount"/> indices, each below <see cref="CodebookSize"/>.</param>
    void EncodeIndices(ReadOnlySpan<float> input, Span<int> indices) => throw ConditionRule.Missing<TSelf>();

    /// <summary>Decodes the indices of one sample. Allocates nothing; safe from many threads.</summary>
    /// <param name="indices"><see cref="IndexCount"/> indices.</param>
    /// <param name="reconstruction">Receives the values of a sample.</param>
    void DecodeIndices(ReadOnlySpan<int> indices, Span<float> reconstruction) => throw ConditionRule.Missing<TSelf>();

    /// <summary>Encodes any number of samples as indices. Allocates nothing; safe from many threads.</summary>
    /// <param name="inputs">Row-major: rows x the values of a sample.</param>
    /// <param name="indices">Receives rows x <see cref="IndexCount"/> indices.</param>
    void EncodeIndicesBatch(ReadOnlySpan<float> inputs, Span<int> indices) => throw ConditionRule.Missing<TSelf>();

    /// <summary>Decodes the indices of any number of samples. Allocates nothing; safe from many threads.</summary>
    /// <param name="indices">Row-major: rows x <see cref="IndexCount"/> indices.</param>
    /// <param name="reconstructions">Receives rows x the values of a sample.</param>
    void DecodeIndicesBatch(ReadOnlySpan<int> indices, Span<float> reconstructions) => throw ConditionRule.Missing<TSelf>();

    /// <inheritdoc/>
    int IQuantized.IndexCount => TSelf.IndexCount;

    /// <inheritdoc/>
    int IQuantized.CodebookSize => TSelf.CodebookSize;
}
