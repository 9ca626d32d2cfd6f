using Autoencoders.Kernels;

namespace Autoencoders;

/// <content>Inference, one sample or many.</content>
public sealed partial class SmallAutoencoder<TNetwork>
{
    /// <summary>Encodes one sample.</summary>
    /// <param name="input">One sample: input length.</param>
    /// <param name="code">Receives code length values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    public void Encode(ReadOnlySpan<float> input, Span<float> code)
    {
        SpanLength.Require(input.Length, TNetwork.InputLength, nameof(input));
        SpanLength.Require(code.Length, TNetwork.CodeLength, nameof(code));
        SpanOverlap.Refuse(input, code, nameof(input), nameof(code));
        _network.Encode(input, code);
    }

    /// <summary>Decodes one code.</summary>
    /// <param name="code">One code: code length values.</param>
    /// <param name="reconstruction">Receives input length values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    public void Decode(ReadOnlySpan<float> code, Span<float> reconstruction)
    {
        SpanLength.Require(code.Length, TNetwork.CodeLength, nameof(code));
        SpanLength.Require(reconstruction.Length, TNetwork.InputLength, nameof(reconstruction));
        SpanOverlap.Refuse(code, reconstruction, nameof(code), nameof(reconstruction));
        _network.Decode(code, reconstruction);
    }

    /// <summary>Encodes and decodes one sample.</summary>
    /// <param name="input">One sample: input length.</param>
    /// <param name="reconstruction">Receives input length values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction)
    {
        SpanLength.Require(input.Length, TNetwork.InputLength, nameof(input));
        SpanLength.Require(reconstruction.Length, TNetwork.InputLength, nameof(reconstruction));
        SpanOverlap.Refuse(input, reconstruction, nameof(input), nameof(reconstruction));
        _network.Reconstruct(input, reconstruction);
    }

    /// <summary>The declared loss between one sample and its reconstruction.</summary>
    /// <param name="input">One sample: input length.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    public float ReconstructionError(ReadOnlySpan<float> input)
    {
        SpanLength.Require(input.Length, TNetwork.InputLength, nameof(input));
        return _network.Error(input);
    }

    /// <summary>Encodes any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="codes">Receives rows x code length.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    public void EncodeBatch(ReadOnlySpan<float> inputs, Span<float> codes)
    {
        (int length, int codeLength) = (TNetwork.InputLength, TNetwork.CodeLength);
        int rows = SpanLength.Rows(inputs.Length, length, codes.Length, codeLength, nameof(inputs), nameof(codes));
        SpanOverlap.Refuse(inputs, codes, nameof(inputs), nameof(codes));
        for (int row = 0; row < rows; row++)
            _network.Encode(inputs.Slice(row * length, length), codes.Slice(row * codeLength, codeLength));
    }

    /// <summary>Decodes any number of codes.</summary>
    /// <param name="codes">Row-major: rows x code length.</param>
    /// <param name="reconstructions">Receives rows x input length.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    public void DecodeBatch(ReadOnlySpan<float> codes, Span<float> reconstructions)
    {
        (int length, int codeLength) = (TNetwork.InputLength, TNetwork.CodeLength);
        int rows = SpanLength.Rows(codes.Length, codeLength, reconstructions.Length, length, nameof(codes), nameof(reconstructions));
        SpanOverlap.Refuse(codes, reconstructions, nameof(codes), nameof(reconstructions));
        for (int row = 0; row < rows; row++)
            _network.Decode(codes.Slice(row * codeLength, codeLength), reconstructions.Slice(row * length, length));
    }

    /// <summary>Encodes and decodes any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="reconstructions">Receives rows x input length.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    public void ReconstructBatch(ReadOnlySpan<float> inputs, Span<float> reconstructions)
    {
        int length = TNetwork.InputLength;
        int rows = SpanLength.Rows(inputs.Length, length, reconstructions.Length, length, nameof(inputs), nameof(reconstructions));
        SpanOverlap.Refuse(inputs, reconstructions, nameof(inputs), nameof(reconstructions));
        for (int row = 0; row < rows; row++)
            _network.Reconstruct(inputs.Slice(row * length, length), reconstructions.Slice(row * length, length));
    }

    /// <summary>The declared loss of each of any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="errors">Receives one value a row.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    public void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, Span<float> errors)
    {
        int length = TNetwork.InputLength;
        int rows = SpanLength.Rows(inputs.Length, length, errors.Length, 1, nameof(inputs), nameof(errors));
        SpanOverlap.Refuse(inputs, errors, nameof(inputs), nameof(errors));
        for (int row = 0; row < rows; row++)
            errors[row] = _network.Error(inputs.Slice(row * length, length));
    }
}
