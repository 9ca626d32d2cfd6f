namespace Autoencoders.Hosting;

/// <content>Calls without a condition.</content>
public sealed partial class HostedAutoencoder<TNetwork>
{
    /// <summary>Encodes one sample.</summary>
    /// <param name="input">One sample: input length.</param>
    /// <param name="code">Receives code length values.</param>
    /// <exception cref="ArgumentException">A span has another length, two overlap, or the scaler refuses a value.</exception>
    public void Encode(ReadOnlySpan<float> input, Span<float> code) => Encode(input, [], code);

    /// <summary>Decodes one code.</summary>
    /// <param name="code">One code: code length values.</param>
    /// <param name="reconstruction">Receives input length values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    public void Decode(ReadOnlySpan<float> code, Span<float> reconstruction) => Decode(code, [], reconstruction);

    /// <summary>Encodes and decodes one sample.</summary>
    /// <param name="input">One sample: input length.</param>
    /// <param name="reconstruction">Receives input length values.</param>
    /// <exception cref="ArgumentException">A span has another length, two overlap, or the scaler refuses a value.</exception>
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => Reconstruct(input, [], reconstruction);

    /// <summary>The declared loss between one sample and its reconstruction, in network units.</summary>
    /// <param name="input">One sample: input length.</param>
    /// <exception cref="ArgumentException">The span has another length, or the scaler refuses a value.</exception>
    public float ReconstructionError(ReadOnlySpan<float> input) => ReconstructionError(input, condition: []);

    /// <summary>Encodes any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="codes">Receives rows x code length.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void EncodeBatch(ReadOnlySpan<float> inputs, Span<float> codes) => EncodeBatch(inputs, [], codes);

    /// <summary>Decodes any number of codes.</summary>
    /// <param name="codes">Row-major: rows x code length.</param>
    /// <param name="reconstructions">Receives rows x input length.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    public void DecodeBatch(ReadOnlySpan<float> codes, Span<float> reconstructions) => DecodeBatch(codes, [], reconstructions);

    /// <summary>Encodes and decodes any number of samples.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="reconstructions">Receives rows x input length.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void ReconstructBatch(ReadOnlySpan<float> inputs, Span<float> reconstructions) => ReconstructBatch(inputs, [], reconstructions);

    /// <summary>The declared loss of each of any number of samples, in network units.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="errors">Receives one value a row.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, Span<float> errors) => ReconstructionErrorBatch(inputs, [], errors);
}
