namespace Autoencoders.Tests;

/// <summary>
/// A network that has weights and nothing else: what weights files need to know of a network.
/// </summary>
internal sealed class WeightsOnlyAutoencoder<TWeights> : INetwork<WeightsOnlyAutoencoder<TWeights>>
    where TWeights : struct, INetworkWeights
{
    private static readonly TensorLayout[] s_tensors = TWeights.Tensors;

    private readonly float[] _state = new float[s_tensors.Sum(tensor => tensor.Length)];

    public static int InputLength => TWeights.Input;

    public static int CodeLength => TWeights.Code;

    public static int ParameterCount => TWeights.ParameterCount;

    public static string Architecture => TWeights.Architecture;

    /// <summary>It has no layers.</summary>
    public static NetworkDescription Description => throw new NotSupportedException();

    public static ReadOnlySpan<TensorLayout> Tensors => s_tensors;

    public Span<float> Parameters => _state.AsSpan(0, ParameterCount);

    public Span<float> State => _state;

    public static WeightsOnlyAutoencoder<TWeights> Create(int seed)
    {
        var network = new WeightsOnlyAutoencoder<TWeights>();
        new CounterRandom((ulong)seed).Fill(network._state, -1, 1);
        return network;
    }
}
