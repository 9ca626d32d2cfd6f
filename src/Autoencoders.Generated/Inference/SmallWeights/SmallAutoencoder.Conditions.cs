using Autoencoders.Kernels;

namespace Autoencoders;

/// <content>Inference with a condition beside each sample; it is empty for a network without one.</content>
public sealed partial class SmallAutoencoder<TNetwork>
{
    /// <summary>Encodes one sample with its condition.</summary>
    /// <param name="input">One sample: input length.</param>
    /// <param name="condition">Condition length values.</param>
    /// <param name="code">Receives code length values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    public void Encode(ReadOnlySpan<float> input, ReadOnlySpan<float> condition, Span<float> code)
    {
        SpanLength.Require(input.Length, TNetwork.InputLength, nameof(input));
        SpanLength.Require(code.Length, TNetwork.CodeLength, nameof(code));
        SpanOverlap.Refuse(input, code, nameof(input), nameof(code));
        RequireConditions(condition, 1, nameof(condition), code, nameof(code));
        _network.Encode(input, condition, code);
    }

    /// <summary>Decodes one code with a condition.</summary>
    /// <param name="code">One code: code length values.</param>
    /// <param name="condition">Condition length values.</param>
    /// <param name="reconstruction">Receives input length values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    public void Decode(ReadOnlySpan<float> code, ReadOnlySpan<float> condition, Span<float> reconstruction)
    {
        SpanLength.Require(code.Length, TNetwork.CodeLength, nameof(code));
        SpanLength.Require(reconstruction.Length, TNetwork.InputLength, nameof(reconstruction));
        SpanOverlap.Refuse(code, reconstruction, nameof(code), nameof(reconstruction));
        RequireConditions(condition, 1, nameof(condition), reconstruction, nameof(reconstruction));
        _network.Decode(code, condition, reconstruction);
    }

    /// <summary>Encodes and decodes one sample with its condition.</summary>
    /// <param name="input">One sample: input length.</param>
    /// <param name="condition">Condition length values.</param>
    /// <param name="reconstruction">Receives input length values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    public void Reconstruct(ReadOnlySpan<float> input, ReadOnlySpan<float> condition, Span<float> reconstruction)
    {
        SpanLength.Require(input.Length, TNetwork.InputLength, nameof(input));
        SpanLength.Require(reconstruction.Length, TNetwork.InputLength, nameof(reconstruction));
        SpanOverlap.Refuse(input, reconstruction, nameof(input), nameof(reconstruction));
        RequireConditions(condition, 1, nameof(condition), reconstruction, nameof(reconstruction));
        _network.Reconstruct(input, condition, reconstruction);
    }

    /// <summary>The declared loss between one sample with its condition and its reconstruction.</summary>
    /// <param name="input">One sample: input length.</param>
    /// <param name="condition">Condition length values.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public float ReconstructionError(ReadOnlySpan<float> input, ReadOnlySpan<float> condition)
    {
        SpanLength.Require(input.Length, TNetwork.InputLength, nameof(input));
        SpanLength.RequireRows(condition.Length, TNetwork.ConditionLength, 1, nameof(condition));
        float error = 0;
        _network.Errors(input, condition, new Span<float>(ref error));
        return error;
    }

    /// <summary>Encodes any number of samples with their conditions.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <param name="codes">Receives rows x code length.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    public void EncodeBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> codes)
    {
        int rows = SpanLength.Rows(
            inputs.Length, TNetwork.InputLength, codes.Length, TNetwork.CodeLength, nameof(inputs), nameof(codes));
        SpanOverlap.Refuse(inputs, codes, nameof(inputs), nameof(codes));
        RequireConditions(conditions, rows, nameof(conditions), codes, nameof(codes));
        _network.Encode(inputs, conditions, codes);
    }

    /// <summary>Decodes any number of codes with their conditions.</summary>
    /// <param name="codes">Row-major: rows x code length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <param name="reconstructions">Receives rows x input length.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    public void DecodeBatch(ReadOnlySpan<float> codes, ReadOnlySpan<float> conditions, Span<float> reconstructions)
    {
        int rows = SpanLength.Rows(
            codes.Length, TNetwork.CodeLength, reconstructions.Length, TNetwork.InputLength, nameof(codes), nameof(reconstructions));
        SpanOverlap.Refuse(codes, reconstructions, nameof(codes), nameof(reconstructions));
        RequireConditions(conditions, rows, nameof(conditions), reconstructions, nameof(reconstructions));
        _network.Decode(codes, conditions, reconstructions);
    }

    /// <summary>Encodes and decodes any number of samples with their conditions.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <param name="reconstructions">Receives rows x input length.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    public void ReconstructBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> reconstructions)
    {
        int length = TNetwork.InputLength;
        int rows = SpanLength.Rows(inputs.Length, length, reconstructions.Length, length, nameof(inputs), nameof(reconstructions));
        SpanOverlap.Refuse(inputs, reconstructions, nameof(inputs), nameof(reconstructions));
        RequireConditions(conditions, rows, nameof(conditions), reconstructions, nameof(reconstructions));
        _network.Reconstruct(inputs, conditions, reconstructions);
    }

    /// <summary>The declared loss of each of any number of samples with conditions.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <param name="errors">Receives one value a row.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    public void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> errors)
    {
        int rows = SpanLength.Rows(inputs.Length, TNetwork.InputLength, errors.Length, 1, nameof(inputs), nameof(errors));
        SpanOverlap.Refuse(inputs, errors, nameof(inputs), nameof(errors));
        RequireConditions(conditions, rows, nameof(conditions), errors, nameof(errors));
        _network.Errors(inputs, conditions, errors);
    }

    private static void RequireConditions(
        ReadOnlySpan<float> conditions, int rows, string name, ReadOnlySpan<float> target, string targetName)
    {
        SpanLength.RequireRows(conditions.Length, TNetwork.ConditionLength, rows, name);
        SpanOverlap.Refuse(conditions, target, name, targetName);
    }
}
