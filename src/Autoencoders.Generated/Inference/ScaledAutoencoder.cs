using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// A network together with its scaler: samples and reconstructions are in raw units, as they come from a sensor or a table. Like the
/// network's own methods, its methods may be called from many threads and allocate nothing, once a thread has the memory for its rows.
/// </summary>
/// <example><code>
/// var scaled = new ScaledAutoencoder&lt;MachineAutoencoder>(model, StandardScaler.Fit(samples));
/// scaled.Reconstruct(row, reconstruction);        // raw units in and out
/// scaled.Save("machine.safetensors");             // weights and scaler
/// </code></example>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class ScaledAutoencoder<TNetwork>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    // Rows that are scaled at a time: as many as a network carries through its layers, so that the blocks change no bit of the result.
    private const int BlockRows = 64;

    /// <summary>Joins a network and the scaler that took its training data to network units.</summary>
    /// <param name="network">The network.</param>
    /// <param name="scaler">A scaler of as many columns as the network's input.</param>
    /// <exception cref="ArgumentException">The scaler has another number of columns.</exception>
    public ScaledAutoencoder(TNetwork network, IScaler scaler)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(scaler);
        if (scaler.Length != TNetwork.InputLength)
        {
            throw new ArgumentException(
                $"A scaler of {scaler.Length} columns does not fit an input of {TNetwork.InputLength} values.", nameof(scaler));
        }
        (Network, Scaler) = (network, scaler);
    }

    /// <summary>The network, which knows network units only.</summary>
    public TNetwork Network { get; }

    /// <summary>The scaler from raw units to network units.</summary>
    public IScaler Scaler { get; }

    /// <summary>Loads a network and the scaler that was saved with it.</summary>
    /// <param name="path">A weights file.</param>
    /// <exception cref="WeightsFileException">The file is damaged, belongs to another network, or has no scaler.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static ScaledAutoencoder<TNetwork> Load(string path)
    {
        TNetwork network = WeightsFile.Load<TNetwork>(path, out IScaler? scaler);
        return new ScaledAutoencoder<TNetwork>(network, scaler ?? throw WithoutScaler(path));
    }

    /// <summary>Loads a network and the scaler that was saved with it from a stream, which it reads to its end.</summary>
    /// <param name="source">The bytes of a weights file.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, belong to another network, or have no scaler.</exception>
    public static ScaledAutoencoder<TNetwork> Load(Stream source)
    {
        TNetwork network = WeightsFile.Load<TNetwork>(source, out IScaler? scaler);
        return new ScaledAutoencoder<TNetwork>(network, scaler ?? throw WithoutScaler(WeightsFile.StreamName));
    }

    /// <summary>Loads a network and the scaler that was saved with it from memory, such as an embedded resource.</summary>
    /// <param name="file">All bytes of a weights file.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, belong to another network, or have no scaler.</exception>
    public static ScaledAutoencoder<TNetwork> Load(ReadOnlySpan<byte> file)
    {
        TNetwork network = WeightsFile.Load<TNetwork>(file, out IScaler? scaler);
        return new ScaledAutoencoder<TNetwork>(network, scaler ?? throw WithoutScaler(WeightsFile.MemoryName));
    }

    /// <summary>Saves the network and its scaler as one file, which replaces an old one as a whole or not at all.</summary>
    /// <param name="path">The weights file.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public void Save(string path) => WeightsFile.Save(Network, path, Scaler);

    /// <summary>Writes the network and its scaler to a stream, from its current position on.</summary>
    /// <param name="destination">Receives the bytes of a weights file.</param>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    /// <exception cref="ArgumentException">The scaler is of an unknown kind.</exception>
    public void Save(Stream destination) => WeightsFile.Save(Network, destination, Scaler);

    /// <summary>Encodes one sample.</summary>
    /// <param name="input">One sample in raw units: input length.</param>
    /// <param name="code">Receives code length values.</param>
    /// <exception cref="ArgumentException">A span has another length, two overlap, or the scaler refuses a value.</exception>
    public void Encode(ReadOnlySpan<float> input, Span<float> code)
    {
        SpanLength.Require(input.Length, TNetwork.InputLength, nameof(input));
        SpanOverlap.Refuse(input, code, nameof(input), nameof(code));
        Network.Encode(Scaled(input, 0, 1), code);
    }

    /// <summary>Decodes one code.</summary>
    /// <param name="code">One code: code length values.</param>
    /// <param name="reconstruction">Receives input length values in raw units.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    public void Decode(ReadOnlySpan<float> code, Span<float> reconstruction)
    {
        Network.Decode(code, reconstruction);
        Scaler.Invert(reconstruction, reconstruction);
    }

    /// <summary>Encodes and decodes one sample.</summary>
    /// <param name="input">One sample in raw units: input length.</param>
    /// <param name="reconstruction">Receives input length values in raw units.</param>
    /// <exception cref="ArgumentException">A span has another length, two overlap, or the scaler refuses a value.</exception>
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction)
    {
        SpanLength.Require(input.Length, TNetwork.InputLength, nameof(input));
        SpanOverlap.Refuse(input, reconstruction, nameof(input), nameof(reconstruction));
        Network.Reconstruct(Scaled(input, 0, 1), reconstruction);
        Scaler.Invert(reconstruction, reconstruction);
    }

    /// <summary>The declared loss between one sample and its reconstruction, in network units: as training reports it.</summary>
    /// <param name="input">One sample in raw units: input length.</param>
    /// <exception cref="ArgumentException">The span has another length, or the scaler refuses a value.</exception>
    public float ReconstructionError(ReadOnlySpan<float> input)
    {
        SpanLength.Require(input.Length, TNetwork.InputLength, nameof(input));
        return Network.ReconstructionError(Scaled(input, 0, 1));
    }

    /// <summary>Encodes any number of samples.</summary>
    /// <param name="inputs">Row-major in raw units: rows x input length.</param>
    /// <param name="codes">Receives rows x code length.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void EncodeBatch(ReadOnlySpan<float> inputs, Span<float> codes)
    {
        int rows = SpanLength.Rows(
            inputs.Length, TNetwork.InputLength, codes.Length, TNetwork.CodeLength, nameof(inputs), nameof(codes));
        SpanOverlap.Refuse(inputs, codes, nameof(inputs), nameof(codes));
        for (int start = 0; start < rows; start += BlockRows)
        {
            int count = Math.Min(BlockRows, rows - start);
            Network.EncodeBatch(Scaled(inputs, start, count), codes.Slice(start * TNetwork.CodeLength, count * TNetwork.CodeLength));
        }
    }

    /// <summary>Decodes any number of codes.</summary>
    /// <param name="codes">Row-major: rows x code length.</param>
    /// <param name="reconstructions">Receives rows x input length in raw units.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    public void DecodeBatch(ReadOnlySpan<float> codes, Span<float> reconstructions)
    {
        Network.DecodeBatch(codes, reconstructions);
        Scaler.Invert(reconstructions, reconstructions);
    }

    /// <summary>Encodes and decodes any number of samples.</summary>
    /// <param name="inputs">Row-major in raw units: rows x input length.</param>
    /// <param name="reconstructions">Receives rows x input length in raw units.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void ReconstructBatch(ReadOnlySpan<float> inputs, Span<float> reconstructions)
    {
        int length = TNetwork.InputLength;
        int rows = SpanLength.Rows(inputs.Length, length, reconstructions.Length, length, nameof(inputs), nameof(reconstructions));
        SpanOverlap.Refuse(inputs, reconstructions, nameof(inputs), nameof(reconstructions));
        for (int start = 0; start < rows; start += BlockRows)
        {
            int count = Math.Min(BlockRows, rows - start);
            Span<float> block = reconstructions.Slice(start * length, count * length);
            Network.ReconstructBatch(Scaled(inputs, start, count), block);
            Scaler.Invert(block, block);
        }
    }

    /// <summary>The declared loss of each of any number of samples, in network units: as training reports it.</summary>
    /// <param name="inputs">Row-major in raw units: rows x input length.</param>
    /// <param name="errors">Receives one value a row.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, Span<float> errors)
    {
        int rows = SpanLength.Rows(inputs.Length, TNetwork.InputLength, errors.Length, 1, nameof(inputs), nameof(errors));
        SpanOverlap.Refuse(inputs, errors, nameof(inputs), nameof(errors));
        for (int start = 0; start < rows; start += BlockRows)
        {
            int count = Math.Min(BlockRows, rows - start);
            Network.ReconstructionErrorBatch(Scaled(inputs, start, count), errors.Slice(start, count));
        }
    }

    /// <summary>The score of one sample for a detector.</summary>
    internal float Score(ReadOnlySpan<float> input)
    {
        SpanLength.Require(input.Length, TNetwork.InputLength, nameof(input));
        Span<float> scaled = Scaled(input, 0, 1);
        return RowScore.Of<TNetwork>(scaled, Network.ReconstructionError(scaled));
    }

    /// <summary>The score of each of any number of samples for a detector.</summary>
    internal void ScoreBatch(ReadOnlySpan<float> inputs, Span<float> scores)
    {
        int rows = SpanLength.Rows(inputs.Length, TNetwork.InputLength, scores.Length, 1, nameof(inputs), nameof(scores));
        for (int start = 0; start < rows; start += BlockRows)
        {
            int count = Math.Min(BlockRows, rows - start);
            Span<float> scaled = Scaled(inputs, start, count), block = scores.Slice(start, count);
            Network.ReconstructionErrorBatch(scaled, block);
            RowScore.OfBatch<TNetwork>(scaled, block);
        }
    }

    private Span<float> Scaled(ReadOnlySpan<float> inputs, int start, int count)
    {
        int length = TNetwork.InputLength;
        Span<float> scaled = ThreadMemory.Of(count * length);
        Scaler.Transform(inputs.Slice(start * length, count * length), scaled);
        return scaled;
    }

    private static WeightsFileException WithoutScaler(string file)
        => new(file, null, "a scaler in the metadata", $"none; {nameof(WeightsFile)}.{nameof(WeightsFile.Load)} loads the network alone");
}
