namespace Autoencoders;

/// <content>The twins that take a condition beside each sample.</content>
public partial interface IVectorQuantizedAutoencoder<TSelf>
{
    /// <summary>Encodes one sample as indices. Allocates nothing; safe from many threads.</summary>
    /// <param name="input">The values of a sample.</param>
    /// <param name="condition"><see cref="INetwork{TSelf}.ConditionLength"/> values.</param>
    /// <param name="indices">Receives <see cref="IndexCount"/> indices, each below <see cref="CodebookSize"/>.</param>
    void EncodeIndices(ReadOnlySpan<float> input, ReadOnlySpan<float> condition, Span<int> indices)
    {
        ConditionRule.RefuseAny(condition, nameof(condition));
        EncodeIndices(input, indices);
    }

    /// <summary>Decodes the indices of one sample. Allocates nothing; safe from many threads.</summary>
    /// <param name="indices"><see cref="IndexCount"/> indices.</param>
    /// <param name="condition"><see cref="INetwork{TSelf}.ConditionLength"/> values.</param>
    /// <param name="reconstruction">Receives the values of a sample.</param>
    void DecodeIndices(ReadOnlySpan<int> indices, ReadOnlySpan<float> condition, Span<float> reconstruction)
    {
        ConditionRule.RefuseAny(condition, nameof(condition));
        DecodeIndices(indices, reconstruction);
    }

    /// <inheritdoc/>
    void IQuantized.EncodeIndicesBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<int> indices)
    {
        ConditionRule.RefuseAny(conditions, nameof(conditions));
        EncodeIndicesBatch(inputs, indices);
    }

    /// <summary>Decodes the indices of any number of samples. Allocates nothing; safe from many threads.</summary>
    /// <param name="indices">Row-major: rows x <see cref="IndexCount"/> indices.</param>
    /// <param name="conditions">Row-major: rows x <see cref="INetwork{TSelf}.ConditionLength"/>.</param>
    /// <param name="reconstructions">Receives rows x the values of a sample.</param>
    void DecodeIndicesBatch(ReadOnlySpan<int> indices, ReadOnlySpan<float> conditions, Span<float> reconstructions)
    {
        ConditionRule.RefuseAny(conditions, nameof(conditions));
        DecodeIndicesBatch(indices, reconstructions);
    }
}
