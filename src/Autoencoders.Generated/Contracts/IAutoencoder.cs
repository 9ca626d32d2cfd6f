namespace Autoencoders;

/// <summary>
/// The contract of a generated network with a code, for inference by library code: to <see cref="IReconstructor{TSelf}"/> it adds encoding
/// and decoding. Many threads may call it on one instance. Training and loading need the instance alone.
/// </summary>
/// <remarks>
/// Each member has a twin that takes a condition beside each sample. A class without a condition has the members without one; a class with
/// <see cref="ConditionAttribute"/> has the twins. The rest follows: library code that calls the twins with the conditions of a
/// <see cref="Dataset"/>, which are empty for networks without a condition, serves every network.
/// </remarks>
/// <typeparam name="TSelf">The generated class itself.</typeparam>
public partial interface IAutoencoder<TSelf> : IReconstructor<TSelf>
    where TSelf : class, IAutoencoder<TSelf>
{
    /// <summary>Encodes one sample.</summary>
    /// <param name="input">One sample: <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <param name="code">Receives <see cref="INetwork{TSelf}.CodeLength"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    void Encode(ReadOnlySpan<float> input, Span<float> code) => throw ConditionRule.Missing<TSelf>();

    /// <summary>Decodes one code.</summary>
    /// <param name="code">One code: <see cref="INetwork{TSelf}.CodeLength"/> values.</param>
    /// <param name="reconstruction">Receives <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    void Decode(ReadOnlySpan<float> code, Span<float> reconstruction) => throw ConditionRule.Missing<TSelf>();

    /// <summary>Encodes any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <param name="codes">Receives rows x <see cref="INetwork{TSelf}.CodeLength"/>.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void EncodeBatch(ReadOnlySpan<float> inputs, Span<float> codes) => throw ConditionRule.Missing<TSelf>();

    /// <summary>Decodes any number of codes.</summary>
    /// <param name="codes">Row-major: rows x <see cref="INetwork{TSelf}.CodeLength"/>.</param>
    /// <param name="reconstructions">Receives rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void DecodeBatch(ReadOnlySpan<float> codes, Span<float> reconstructions) => throw ConditionRule.Missing<TSelf>();

    bool INetwork<TSelf>.Infer(
        ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> codes, Span<float> reconstructions)
    {
        EncodeBatch(inputs, conditions, codes);
        ReconstructBatch(inputs, conditions, reconstructions);
        return true;
    }

    bool INetwork<TSelf>.InferFromCodes(ReadOnlySpan<float> codes, ReadOnlySpan<float> conditions, Span<float> reconstructions)
    {
        DecodeBatch(codes, conditions, reconstructions);
        return true;
    }
}
