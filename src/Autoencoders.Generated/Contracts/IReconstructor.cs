namespace Autoencoders;

/// <summary>
/// The contract of a generated network for reconstructing samples by library code. Many threads may call it on one instance. Training and
/// loading need the instance alone.
/// </summary>
/// <remarks>
/// <see cref="IAutoencoder{TSelf}"/> adds encoding and decoding. A network whose decoder reads the encoder past the code, by
/// <see cref="ConcatenateAttribute"/> or <see cref="SkipAttribute"/>, has this contract alone: its code does not tell the reconstruction.
/// Each member has a twin that takes a condition beside each sample, as in <see cref="IAutoencoder{TSelf}"/>.
/// </remarks>
/// <typeparam name="TSelf">The generated class itself.</typeparam>
public partial interface IReconstructor<TSelf> : INetwork<TSelf>
    where TSelf : class, IReconstructor<TSelf>
{
    /// <summary>Encodes and decodes one sample.</summary>
    /// <param name="input">One sample: <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <param name="reconstruction">Receives <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => throw ConditionRule.Missing<TSelf>();

    /// <summary>The declared loss between one sample and its reconstruction.</summary>
    /// <param name="input">One sample: <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    float ReconstructionError(ReadOnlySpan<float> input) => throw ConditionRule.Missing<TSelf>();

    /// <summary>Encodes and decodes any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <param name="reconstructions">Receives rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void ReconstructBatch(ReadOnlySpan<float> inputs, Span<float> reconstructions) => throw ConditionRule.Missing<TSelf>();

    /// <summary>The declared loss of each of any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <param name="errors">Receives one value a row.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, Span<float> errors) => throw ConditionRule.Missing<TSelf>();

    /// <summary>
    /// The error of each column of one sample, 0 for a missing one: of a network that declares columns, their errors with their weights,
    /// whose mean over the columns that are there is the reconstruction error; otherwise the squared difference to the reconstruction.
    /// </summary>
    /// <param name="input">One sample: <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <param name="errors">Receives <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    void ColumnErrors(ReadOnlySpan<float> input, Span<float> errors)
    {
        Reconstruct(input, errors);
        ColumnError.Squares<TSelf>(input, errors);
    }

    bool INetwork<TSelf>.Infer(
        ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> codes, Span<float> reconstructions)
    {
        ReconstructBatch(inputs, conditions, reconstructions);
        return false;
    }
}
