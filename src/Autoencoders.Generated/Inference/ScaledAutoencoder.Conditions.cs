using Autoencoders.Kernels;

namespace Autoencoders;

/// <content>
/// Inference in raw units with a condition beside each sample, which is passed on as it is; empty for a network without one.
/// </content>
public sealed partial class ScaledAutoencoder<TNetwork>
{
    /// <summary>Encodes one sample with its condition.</summary>
    /// <param name="input">One sample in raw units: input length.</param>
    /// <param name="condition">Condition length values.</param>
    /// <param name="code">Receives code length values.</param>
    /// <exception cref="ArgumentException">A span has another length, two overlap, or the scaler refuses a value.</exception>
    public void Encode(ReadOnlySpan<float> input, ReadOnlySpan<float> condition, Span<float> code)
    {
        SpanLength.Require(input.Length, TNetwork.InputLength, nameof(input));
        SpanOverlap.Refuse(input, code, nameof(input), nameof(code));
        Network.Encode(Scaled(input, 0, 1), condition, code);
    }

    /// <summary>Decodes one code with a condition.</summary>
    /// <param name="code">One code: code length values.</param>
    /// <param name="condition">Condition length values.</param>
    /// <param name="reconstruction">Receives input length values in raw units.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    public void Decode(ReadOnlySpan<float> code, ReadOnlySpan<float> condition, Span<float> reconstruction)
    {
        Network.Decode(code, condition, reconstruction);
        Scaler.Invert(reconstruction, reconstruction);
    }

    /// <summary>Encodes and decodes one sample with its condition.</summary>
    /// <param name="input">One sample in raw units: input length.</param>
    /// <param name="condition">Condition length values.</param>
    /// <param name="reconstruction">Receives input length values in raw units.</param>
    /// <exception cref="ArgumentException">A span has another length, two overlap, or the scaler refuses a value.</exception>
    public void Reconstruct(ReadOnlySpan<float> input, ReadOnlySpan<float> condition, Span<float> reconstruction)
    {
        SpanLength.Require(input.Length, TNetwork.InputLength, nameof(input));
        SpanOverlap.Refuse(input, reconstruction, nameof(input), nameof(reconstruction));
        Network.Reconstruct(Scaled(input, 0, 1), condition, reconstruction);
        Scaler.Invert(reconstruction, reconstruction);
    }

    /// <summary>The declared loss between one sample with its condition and its reconstruction, in network units.</summary>
    /// <param name="input">One sample in raw units: input length.</param>
    /// <param name="condition">Condition length values.</param>
    /// <exception cref="ArgumentException">A span has another length, or the scaler refuses a value.</exception>
    public float ReconstructionError(ReadOnlySpan<float> input, ReadOnlySpan<float> condition)
    {
        SpanLength.Require(input.Length, TNetwork.InputLength, nameof(input));
        return Network.ReconstructionError(Scaled(input, 0, 1), condition);
    }

    /// <summary>Encodes any number of samples with their conditions.</summary>
    /// <param name="inputs">Row-major in raw units: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <param name="codes">Receives rows x code length.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void EncodeBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> codes)
    {
        int rows = SpanLength.Rows(
            inputs.Length, TNetwork.InputLength, codes.Length, TNetwork.CodeLength, nameof(inputs), nameof(codes));
        SpanOverlap.Refuse(inputs, codes, nameof(inputs), nameof(codes));
        RequireConditions(conditions, rows, codes, nameof(codes));
        for (int start = 0; start < rows; start += RowBlock.Rows)
        {
            int count = Math.Min(RowBlock.Rows, rows - start);
            Span<float> block = codes.Slice(start * TNetwork.CodeLength, count * TNetwork.CodeLength);
            Network.EncodeBatch(Scaled(inputs, start, count), Given(conditions, start, count), block);
        }
    }

    /// <summary>Decodes any number of codes with their conditions.</summary>
    /// <param name="codes">Row-major: rows x code length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <param name="reconstructions">Receives rows x input length in raw units.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    public void DecodeBatch(ReadOnlySpan<float> codes, ReadOnlySpan<float> conditions, Span<float> reconstructions)
    {
        Network.DecodeBatch(codes, conditions, reconstructions);
        Scaler.Invert(reconstructions, reconstructions);
    }

    /// <summary>Encodes and decodes any number of samples with their conditions.</summary>
    /// <param name="inputs">Row-major in raw units: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <param name="reconstructions">Receives rows x input length in raw units.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void ReconstructBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> reconstructions)
    {
        int length = TNetwork.InputLength;
        int rows = SpanLength.Rows(inputs.Length, length, reconstructions.Length, length, nameof(inputs), nameof(reconstructions));
        SpanOverlap.Refuse(inputs, reconstructions, nameof(inputs), nameof(reconstructions));
        RequireConditions(conditions, rows, reconstructions, nameof(reconstructions));
        for (int start = 0; start < rows; start += RowBlock.Rows)
        {
            int count = Math.Min(RowBlock.Rows, rows - start);
            Span<float> block = reconstructions.Slice(start * length, count * length);
            Network.ReconstructBatch(Scaled(inputs, start, count), Given(conditions, start, count), block);
            Scaler.Invert(block, block);
        }
    }

    /// <summary>The declared loss of each of any number of samples with conditions, in network units: as training reports it.</summary>
    /// <param name="inputs">Row-major in raw units: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length.</param>
    /// <param name="errors">Receives one value a row.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> errors)
    {
        int rows = SpanLength.Rows(inputs.Length, TNetwork.InputLength, errors.Length, 1, nameof(inputs), nameof(errors));
        SpanOverlap.Refuse(inputs, errors, nameof(inputs), nameof(errors));
        RequireConditions(conditions, rows, errors, nameof(errors));
        for (int start = 0; start < rows; start += RowBlock.Rows)
        {
            int count = Math.Min(RowBlock.Rows, rows - start);
            Network.ReconstructionErrorBatch(
                Scaled(inputs, start, count), Given(conditions, start, count), errors.Slice(start, count));
        }
    }

    /// <summary>The score of one sample for a detector.</summary>
    internal float Score(ReadOnlySpan<float> input, ReadOnlySpan<float> condition)
    {
        SpanLength.Require(input.Length, TNetwork.InputLength, nameof(input));
        Span<float> scaled = Scaled(input, 0, 1);
        return RowScore.Of<TNetwork>(scaled, Network.ReconstructionError(scaled, condition));
    }

    /// <summary>The score of each of any number of samples for a detector.</summary>
    internal void ScoreBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> scores)
    {
        int rows = SpanLength.Rows(inputs.Length, TNetwork.InputLength, scores.Length, 1, nameof(inputs), nameof(scores));
        RequireConditions(conditions, rows, scores, nameof(scores));
        for (int start = 0; start < rows; start += RowBlock.Rows)
        {
            int count = Math.Min(RowBlock.Rows, rows - start);
            Span<float> scaled = Scaled(inputs, start, count), block = scores.Slice(start, count);
            Network.ReconstructionErrorBatch(scaled, Given(conditions, start, count), block);
            RowScore.OfBatch<TNetwork>(scaled, block);
        }
    }

    private static void RequireConditions(ReadOnlySpan<float> conditions, int rows, Span<float> target, string name)
    {
        SpanLength.RequireRows(conditions.Length, TNetwork.ConditionLength, rows, nameof(conditions));
        SpanOverlap.Refuse(conditions, target, nameof(conditions), name);
    }

    /// <summary>The conditions of a block of rows.</summary>
    private static ReadOnlySpan<float> Given(ReadOnlySpan<float> conditions, int start, int count) =>
        conditions.Slice(start * TNetwork.ConditionLength, count * TNetwork.ConditionLength);
}
