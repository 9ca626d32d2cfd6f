namespace Autoencoders;

/// <summary>
/// The contract of a generated network for library code. Many threads may call inference on one instance. Training and loading need the
/// instance alone.
/// </summary>
/// <typeparam name="TSelf">The generated class itself.</typeparam>
public interface IAutoencoder<TSelf> : INetwork<TSelf>
    where TSelf : class, IAutoencoder<TSelf>
{
    /// <summary>Encodes one sample.</summary>
    /// <param name="input">One sample: <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <param name="code">Receives <see cref="INetwork{TSelf}.CodeLength"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    void Encode(ReadOnlySpan<float> input, Span<float> code);

    /// <summary>Decodes one code.</summary>
    /// <param name="code">One code: <see cref="INetwork{TSelf}.CodeLength"/> values.</param>
    /// <param name="reconstruction">Receives <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    void Decode(ReadOnlySpan<float> code, Span<float> reconstruction);

    /// <summary>Encodes and decodes one sample.</summary>
    /// <param name="input">One sample: <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <param name="reconstruction">Receives <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction);

    /// <summary>The declared loss between one sample and its reconstruction.</summary>
    /// <param name="input">One sample: <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    float ReconstructionError(ReadOnlySpan<float> input);

    /// <summary>Encodes any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <param name="codes">Receives rows x <see cref="INetwork{TSelf}.CodeLength"/>.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void EncodeBatch(ReadOnlySpan<float> inputs, Span<float> codes);

    /// <summary>Decodes any number of codes.</summary>
    /// <param name="codes">Row-major: rows x <see cref="INetwork{TSelf}.CodeLength"/>.</param>
    /// <param name="reconstructions">Receives rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void DecodeBatch(ReadOnlySpan<float> codes, Span<float> reconstructions);

    /// <summary>Encodes and decodes any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <param name="reconstructions">Receives rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void ReconstructBatch(ReadOnlySpan<float> inputs, Span<float> reconstructions);

    /// <summary>The declared loss of each of any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <param name="errors">Receives one value a row.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, Span<float> errors);
}
