namespace Autoencoders.Tests;

/// <summary>
/// A network of two dense layers that has weights and nothing else: what weights files need to know of a network.
/// </summary>
internal sealed class WeightsOnlyAutoencoder<TSize> : IAutoencoder<WeightsOnlyAutoencoder<TSize>>
    where TSize : struct, INetworkSize
{
    private static readonly TensorLayout[] s_tensors =
    [
        new("encoder.0.weight", 0, [CodeLength, InputLength], [1, CodeLength]),
        new("encoder.0.bias", InputLength * CodeLength, [CodeLength], [1]),
        new("decoder.0.weight", (InputLength + 1) * CodeLength, [InputLength, CodeLength], [1, InputLength]),
        new("decoder.0.bias", (2 * InputLength + 1) * CodeLength, [InputLength], [1]),
    ];

    private readonly float[] _parameters = new float[ParameterCount];

    public static int InputLength => TSize.Input;

    public static int CodeLength => TSize.Code;

    public static int ParameterCount => (2 * InputLength + 1) * CodeLength + InputLength;

    public static string Architecture => $"{InputLength} | dense {CodeLength} | code | dense {InputLength}";

    public static ReadOnlySpan<TensorLayout> Tensors => s_tensors;

    public static int StageCount => throw new NotSupportedException();

    public Span<float> Parameters => _parameters;

    public static WeightsOnlyAutoencoder<TSize> Create(int seed)
    {
        var network = new WeightsOnlyAutoencoder<TSize>();
        new CounterRandom((ulong)seed).Fill(network._parameters, -1, 1);
        return network;
    }

    public static int ScratchLength(int capacity) => throw new NotSupportedException();

    public void Encode(ReadOnlySpan<float> input, Span<float> code) => throw new NotSupportedException();

    public void Decode(ReadOnlySpan<float> code, Span<float> reconstruction) => throw new NotSupportedException();

    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => throw new NotSupportedException();

    public float ReconstructionError(ReadOnlySpan<float> input) => throw new NotSupportedException();

    public void EncodeBatch(ReadOnlySpan<float> inputs, Span<float> codes) => throw new NotSupportedException();

    public void DecodeBatch(ReadOnlySpan<float> codes, Span<float> reconstructions) => throw new NotSupportedException();

    public void ReconstructBatch(ReadOnlySpan<float> inputs, Span<float> reconstructions) => throw new NotSupportedException();

    public void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, Span<float> errors) => throw new NotSupportedException();

    public void RunStage(int stage, TrainingWorkspace workspace, int part, int parts) => throw new NotSupportedException();
}

internal interface INetworkSize
{
    static abstract int Input { get; }

    static abstract int Code { get; }
}

/// <summary>Small enough to write its files out by hand: 17 weights.</summary>
internal readonly struct Small : INetworkSize
{
    public static int Input => 3;

    public static int Code => 2;
}

/// <summary>More weights than one block of a file holds.</summary>
internal readonly struct Wide : INetworkSize
{
    public static int Input => 301;

    public static int Code => 67;
}
