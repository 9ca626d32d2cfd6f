using System.Collections.Immutable;

namespace Autoencoders.Benchmarks.Initializers;

/// <summary>A rule for the first weights of a network.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Limit">The limit of the uniform weights, from fan-in and fan-out; null for the library's own weights.</param>
/// <param name="DrawsBiases">Whether biases are drawn as PyTorch's, between ±1/√fan-in; otherwise they are 0.</param>
internal sealed record Start(string Name, Func<int, int, double>? Limit = null, bool DrawsBiases = false)
{
    /// <summary>The rules that the table compares.</summary>
    public static ImmutableArray<Start> All { get; } =
    [
        new("the default"),
        new("He uniform", static (fanIn, _) => Math.Sqrt(6.0 / fanIn)),
        new("Glorot uniform (Keras)", static (fanIn, fanOut) => Math.Sqrt(6.0 / (fanIn + fanOut))),
        new("PyTorch", static (fanIn, _) => 1 / Math.Sqrt(fanIn), DrawsBiases: true),
    ];

    /// <summary>Draws the weights of a new network. Tensors of one dimension that follow no matrix stay as they are.</summary>
    public void Draw<TNetwork>(TNetwork network, int seed)
        where TNetwork : class, INetwork<TNetwork>
    {
        if (Limit is null)
            return;
        var random = new CounterRandom((ulong)seed);
        Span<float> state = network.State;
        int fanIn = 0;
        foreach (TensorLayout tensor in TNetwork.Tensors)
        {
            Span<float> values = state.Slice(tensor.Offset, tensor.Length);
            if (tensor.Shape.Length > 1)
            {
                // [outputs, inputs, kernel...]
                int window = tensor.Shape.AsSpan()[2..].ToArray().Aggregate(1, (product, length) => product * length);
                fanIn = tensor.Shape[1] * window;
                Fill(ref random, values, Limit(fanIn, tensor.Shape[0] * window));
            }
            else if (fanIn > 0 && DrawsBiases)
            {
                Fill(ref random, values, 1 / Math.Sqrt(fanIn));
            }
        }
    }

    private static void Fill(ref CounterRandom random, Span<float> values, double limit) =>
        random.Fill(values, -(float)limit, (float)limit);
}
