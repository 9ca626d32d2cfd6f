namespace Autoencoders.Tests;

/// <summary>
/// A network that has weights and nothing else: what weights files need to know of a network.
/// </summary>
internal sealed class WeightsOnlyAutoencoder<TWeights> : IAutoencoder<WeightsOnlyAutoencoder<TWeights>>
    where TWeights : struct, INetworkWeights
{
    private static readonly TensorLayout[] s_tensors = TWeights.Tensors;

    private readonly float[] _state = new float[s_tensors.Sum(tensor => tensor.Length)];

    public static int InputLength => TWeights.Input;

    public static int CodeLength => TWeights.Code;

    public static int ParameterCount => TWeights.ParameterCount;

    public static string Architecture => TWeights.Architecture;

    public static ReadOnlySpan<TensorLayout> Tensors => s_tensors;

    public static int StageCount => throw new NotSupportedException();

    public Span<float> Parameters => _state.AsSpan(0, ParameterCount);

    public Span<float> State => _state;

    public float Penalty => throw new NotSupportedException();

    public static WeightsOnlyAutoencoder<TWeights> Create(int seed)
    {
        var network = new WeightsOnlyAutoencoder<TWeights>();
        new CounterRandom((ulong)seed).Fill(network._state, -1, 1);
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

    public void UpdateStatistics(TrainingWorkspace workspace) => throw new NotSupportedException();
}
