namespace Autoencoders;

/// <content>The twins that take a condition beside each sample.</content>
public partial interface IReconstructor<TSelf>
{
    /// <summary>Encodes and decodes one sample.</summary>
    /// <param name="input">One sample: <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <param name="condition"><see cref="INetwork{TSelf}.ConditionLength"/> values.</param>
    /// <param name="reconstruction">Receives <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    void Reconstruct(ReadOnlySpan<float> input, ReadOnlySpan<float> condition, Span<float> reconstruction)
    {
        ConditionRule.RefuseAny(condition, nameof(condition));
        Reconstruct(input, reconstruction);
    }

    /// <summary>The declared loss between one sample and its reconstruction.</summary>
    /// <param name="input">One sample: <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <param name="condition"><see cref="INetwork{TSelf}.ConditionLength"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    float ReconstructionError(ReadOnlySpan<float> input, ReadOnlySpan<float> condition)
    {
        ConditionRule.RefuseAny(condition, nameof(condition));
        return ReconstructionError(input);
    }

    /// <summary>The error of each column of one sample, as the method of the same name without a condition gives it.</summary>
    /// <param name="input">One sample: <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <param name="condition"><see cref="INetwork{TSelf}.ConditionLength"/> values.</param>
    /// <param name="errors">Receives <see cref="INetwork{TSelf}.InputLength"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    void ColumnErrors(ReadOnlySpan<float> input, ReadOnlySpan<float> condition, Span<float> errors)
    {
        if (TSelf.Columns.Count > 0)
        {
            ConditionRule.RefuseAny(condition, nameof(condition));
            ColumnErrors(input, errors);
            return;
        }

        Reconstruct(input, condition, errors);
        ColumnError.Squares<TSelf>(input, errors);
    }

    /// <summary>Encodes and decodes any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <param name="conditions">Row-major: rows x <see cref="INetwork{TSelf}.ConditionLength"/>.</param>
    /// <param name="reconstructions">Receives rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void ReconstructBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> reconstructions)
    {
        ConditionRule.RefuseAny(conditions, nameof(conditions));
        ReconstructBatch(inputs, reconstructions);
    }

    /// <summary>The declared loss of each of any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x <see cref="INetwork{TSelf}.InputLength"/>.</param>
    /// <param name="conditions">Row-major: rows x <see cref="INetwork{TSelf}.ConditionLength"/>.</param>
    /// <param name="errors">Receives one value a row.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> errors)
    {
        ConditionRule.RefuseAny(conditions, nameof(conditions));
        ReconstructionErrorBatch(inputs, errors);
    }
}
