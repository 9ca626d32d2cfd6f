using Autoencoders.Benchmarks.Peers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>A layer with a memory, in one direction.</summary>
/// <param name="IsLong">True for an LSTM, false for a GRU.</param>
/// <param name="Inputs">The channels that it reads.</param>
/// <param name="Units">The values of its state.</param>
/// <param name="OutputShape">[units, length], or [units] for the last state.</param>
/// <param name="Parameters">Weights of inputs and of the state, gates x units x values, and their biases.</param>
internal sealed record RecurrentLayer(bool IsLong, int Inputs, int Units, int[] OutputShape, float[][] Parameters) : ILayer
{
    /// <summary>The gates of PyTorch in the order of ONNX.</summary>
    private int[] OnnxGates => IsLong ? [0, 3, 1, 2] : [1, 0, 2];

    private int Gates => IsLong ? 4 : 3;

    private bool ReturnsSequences => OutputShape.Length > 1;

    public static RecurrentLayer Of(LayerDescription layer, Random random)
    {
        LayerCatalog.Require(layer, (FactNames.Directions, "1"));
        bool isLong = layer.Kind == LayerKinds.Lstm;
        (int inputs, int units, int gates) = (layer.Input[^1], layer.GetInt32(FactNames.Units), isLong ? 4 : 3);
        float limit = 1f / MathF.Sqrt(units);
        int[] lengths = [gates * units * inputs, gates * units * units, gates * units, gates * units];
        float[][] parameters =
            Array.ConvertAll(lengths, length => Enumerable.Range(0, length).Select(_ => limit * ((2 * random.NextSingle()) - 1)).ToArray());
        return new RecurrentLayer(isLong, inputs, units, LayerCatalog.ChannelsFirst(layer.Output), parameters);
    }

    public string AddTo(OnnxGraph graph, string input)
    {
        string positions = graph.Node("Transpose", [input], OnnxAttribute.Integers("perm", 2, 0, 1));
        string[] states = AddNodeTo(graph, positions);
        if (!ReturnsSequences)
            return graph.Node("Squeeze", [states[1], graph.Constant([0L])]);
        string all = graph.Node("Squeeze", [states[0], graph.Constant([1L])]);
        return graph.Node("Transpose", [all], OnnxAttribute.Integers("perm", 1, 2, 0));
    }

    /// <summary>Adds the node alone, and gives the names of all states, of the last one and, of an LSTM, of the last cell.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="positions">The name of the sequences, positions first.</param>
    /// <param name="before">The names of the state and the cell before the first position; none for zeros.</param>
    public string[] AddNodeTo(OnnxGraph graph, string positions, params string[] before)
    {
        string ofInputs = graph.Constant(Ordered(0), 1, Gates * Units, Inputs), ofState = graph.Constant(Ordered(1), 1, Gates * Units, Units);
        string bias = graph.Constant([.. Ordered(2), .. Ordered(3)], 1, 2 * Gates * Units);
        OnnxAttribute[] attributes =
            [OnnxAttribute.Integer("hidden_size", Units), .. IsLong ? [] : new[] { OnnxAttribute.Integer("linear_before_reset", 1) }];
        string[] inputs = [positions, ofInputs, ofState, bias, .. before.Length == 0 ? before : [OnnxGraph.NoInput, .. before]];
        return graph.Nodes(IsLong ? "LSTM" : "GRU", inputs, IsLong ? 3 : 2, attributes);
    }

    public IEnumerable<Module<Tensor, Tensor>> Modules() => [new TorchRecurrence(IsLong, Inputs, Units, ReturnsSequences)];

    private float[] Ordered(int parameter)
    {
        int length = Parameters[parameter].Length / Gates;
        return [.. OnnxGates.SelectMany(gate => Parameters[parameter].Skip(gate * length).Take(length))];
    }
}
