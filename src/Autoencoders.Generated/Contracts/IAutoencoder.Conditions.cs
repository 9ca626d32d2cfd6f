namespace Autoencoders;

/// <content>The twins that take a condition beside each sample.</content>
public partial interface IAutoencoder<TSelf>
{
    /// <summary>Encodes one sample.</summary>
    /// <param name="input">One sample: <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <param name="condition"><see cref="INetwork{TSelf}.ConditionLength"/> values.</param>
    /// <param name="code">Receives <see cref="INetwork{TSelf}.CodeLength"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    void Encode(ReadOnlySpan<float> input, ReadOnlySpan<float> condition, Span<float> code)
    {
        ConditionRule.RefuseAny(condition, nameof(condition));
        Encode(input, code);
    }

    /// <summary>Decodes one code.</summary>
    /// <param name="code">One code: <see cref="INetwork{TSelf}.CodeLength"/> values.</param>
    /// <param name="condition"><see cref="INetwork{TSelf}.ConditionLength"/> values.</param>
    /// <param name="reconstruction">Receives <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    void Decode(ReadOnlySpan<float> code, ReadOnlySpan<float> condition, Span<float> reconstruction)
    {
        ConditionRule.RefuseAny(condition, nameof(condition));
        Decode(code, reconstruction);
    }

    /// <summary>Encodes any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <param name="conditions">Row-major: rows x <see cref="INetwork{TSelf}.ConditionLength"/>.</param>
    /// <param name="codes">Receives rows x <see cref="INetwork{TSelf}.CodeLength"/>.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void EncodeBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> codes)
    {
        ConditionRule.RefuseAny(conditions, nameof(conditions));
        EncodeBatch(inputs, codes);
    }

    /// <summary>Decodes any number of codes.</summary>
    /// <param name="codes">Row-major: rows x <see cref="INetwork{TSelf}.CodeLength"/>.</param>
    /// <param name="conditions">Row-major: rows x <see cref="INetwork{TSelf}.ConditionLength"/>.</param>
    /// <param name="reconstructions">Receives rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void DecodeBatch(ReadOnlySpan<float> codes, ReadOnlySpan<float> conditions, Span<float> reconstructions)
    {
        ConditionRule.RefuseAny(conditions, nameof(conditions));
        DecodeBatch(codes, reconstructions);
    }
}
