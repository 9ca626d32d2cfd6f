namespace Autoencoders.Hosting;

/// <summary>
/// A version of a network in service: the calls of the network itself, in raw units where there is a scaler, with metrics. Safe from many
/// threads; allocates nothing once a thread has the memory for its rows.
/// </summary>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed partial class HostedAutoencoder<TNetwork> : ModelVersion
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private readonly ScaledAutoencoder<TNetwork>? _scaled;
    private readonly ModelMeter _meter;

    internal HostedAutoencoder(TNetwork network, IScaler? scaler, VersionFacts facts, ModelMeter meter)
        : base(facts)
    {
        (Network, Scaler, _meter) = (network, scaler, meter);
        _scaled = scaler is null ? null : new ScaledAutoencoder<TNetwork>(network, scaler);
    }

    /// <summary>The network, in network units and without metrics. Nobody may train it; learn with a clone.</summary>
    public TNetwork Network { get; }

    /// <summary>The scaler from raw units to network units; null where rows are in network units.</summary>
    public IScaler? Scaler { get; }

    /// <summary>Encodes one sample with its condition.</summary>
    /// <param name="input">One sample: input length.</param>
    /// <param name="condition">Condition length values; empty for a network without.</param>
    /// <param name="code">Receives code length values.</param>
    /// <exception cref="ArgumentException">A span has another length, two overlap, or the scaler refuses a value.</exception>
    public void Encode(ReadOnlySpan<float> input, ReadOnlySpan<float> condition, Span<float> code)
    {
        using MeteredCall call = _meter.Begin(Operation.Encode);
        if (_scaled is null)
            Network.Encode(input, condition, code);
        else
            _scaled.Encode(input, condition, code);
        call.Complete(rows: 1);
    }

    /// <summary>Decodes one code with a condition.</summary>
    /// <param name="code">One code: code length values.</param>
    /// <param name="condition">Condition length values; empty for a network without.</param>
    /// <param name="reconstruction">Receives input length values.</param>
    /// <exception cref="ArgumentException">A span has another length, or two overlap.</exception>
    public void Decode(ReadOnlySpan<float> code, ReadOnlySpan<float> condition, Span<float> reconstruction)
    {
        using MeteredCall call = _meter.Begin(Operation.Decode);
        if (_scaled is null)
            Network.Decode(code, condition, reconstruction);
        else
            _scaled.Decode(code, condition, reconstruction);
        call.Complete(rows: 1);
    }

    /// <summary>Encodes and decodes one sample with its condition.</summary>
    /// <param name="input">One sample: input length.</param>
    /// <param name="condition">Condition length values; empty for a network without.</param>
    /// <param name="reconstruction">Receives input length values.</param>
    /// <exception cref="ArgumentException">A span has another length, two overlap, or the scaler refuses a value.</exception>
    public void Reconstruct(ReadOnlySpan<float> input, ReadOnlySpan<float> condition, Span<float> reconstruction)
    {
        using MeteredCall call = _meter.Begin(Operation.Reconstruct);
        if (_scaled is null)
            Network.Reconstruct(input, condition, reconstruction);
        else
            _scaled.Reconstruct(input, condition, reconstruction);
        call.Complete(rows: 1);
    }

    /// <summary>The declared loss between one sample with its condition and its reconstruction, in network units.</summary>
    /// <param name="input">One sample: input length.</param>
    /// <param name="condition">Condition length values; empty for a network without.</param>
    /// <exception cref="ArgumentException">A span has another length, or the scaler refuses a value.</exception>
    public float ReconstructionError(ReadOnlySpan<float> input, ReadOnlySpan<float> condition)
    {
        using MeteredCall call = _meter.Begin(Operation.Error);
        float error = _scaled is null ? Network.ReconstructionError(input, condition) : _scaled.ReconstructionError(input, condition);
        call.Complete(rows: 1);
        return error;
    }

    /// <summary>Encodes any number of samples with their conditions.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length; empty for a network without.</param>
    /// <param name="codes">Receives rows x code length.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void EncodeBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> codes)
    {
        using MeteredCall call = _meter.Begin(Operation.Encode);
        if (_scaled is null)
            Network.EncodeBatch(inputs, conditions, codes);
        else
            _scaled.EncodeBatch(inputs, conditions, codes);
        call.Complete(inputs.Length / TNetwork.InputLength);
    }

    /// <summary>Decodes any number of codes with their conditions.</summary>
    /// <param name="codes">Row-major: rows x code length.</param>
    /// <param name="conditions">Row-major: rows x condition length; empty for a network without.</param>
    /// <param name="reconstructions">Receives rows x input length.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap.</exception>
    public void DecodeBatch(ReadOnlySpan<float> codes, ReadOnlySpan<float> conditions, Span<float> reconstructions)
    {
        using MeteredCall call = _meter.Begin(Operation.Decode);
        if (_scaled is null)
            Network.DecodeBatch(codes, conditions, reconstructions);
        else
            _scaled.DecodeBatch(codes, conditions, reconstructions);
        call.Complete(codes.Length / TNetwork.CodeLength);
    }

    /// <summary>Encodes and decodes any number of samples with their conditions.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length; empty for a network without.</param>
    /// <param name="reconstructions">Receives rows x input length.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void ReconstructBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> reconstructions)
    {
        using MeteredCall call = _meter.Begin(Operation.Reconstruct);
        if (_scaled is null)
            Network.ReconstructBatch(inputs, conditions, reconstructions);
        else
            _scaled.ReconstructBatch(inputs, conditions, reconstructions);
        call.Complete(inputs.Length / TNetwork.InputLength);
    }

    /// <summary>The declared loss of each of any number of samples with their conditions, in network units.</summary>
    /// <param name="inputs">Row-major: rows x input length.</param>
    /// <param name="conditions">Row-major: rows x condition length; empty for a network without.</param>
    /// <param name="errors">Receives one value a row.</param>
    /// <exception cref="ArgumentException">
    /// The spans are not whole rows, or not equally many, overlap, or the scaler refuses a value.
    /// </exception>
    public void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> conditions, Span<float> errors)
    {
        using MeteredCall call = _meter.Begin(Operation.Error);
        if (_scaled is null)
            Network.ReconstructionErrorBatch(inputs, conditions, errors);
        else
            _scaled.ReconstructionErrorBatch(inputs, conditions, errors);
        call.Complete(errors.Length);
    }
}
