using System.Collections.Immutable;
using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>One layer, the names of the values that it reads and writes, and the function that receives its statements.</summary>
internal sealed class LayerContext
{
    private readonly Stage _stage;

    public LayerContext(Stage stage, LayerDescription layer, ImmutableArray<string> inputs, string output, string scratch) =>
        (_stage, Layer, Inputs, Output, Scratch) = (stage, layer, inputs, output, scratch);

    /// <summary>The layer.</summary>
    public LayerDescription Layer { get; }

    /// <summary>The names of the values that it reads, in the order of its description.</summary>
    public ImmutableArray<string> Inputs { get; }

    /// <summary>The first value that it reads.</summary>
    public string Input => Inputs[0];

    /// <summary>The value that it writes.</summary>
    public string Output { get; }

    /// <summary>The memory that it asked for.</summary>
    public string Scratch { get; }

    /// <summary>The channels of each position of the first input.</summary>
    public int InputChannels => Layer.Input[^1];

    /// <summary>The values of the first input.</summary>
    public int InputLength => Shape.Length(Layer.Input);

    /// <summary>The values of the output.</summary>
    public int OutputLength => Shape.Length(Layer.Output);

    /// <summary>The positions of the first input.</summary>
    public int Positions => InputLength / InputChannels;

    /// <summary>Another layer of the network, by its number.</summary>
    public LayerDescription Other(int number) => _stage.Network.Layers[number - 1];

    /// <summary>Adds the call of a shared function.</summary>
    public void Call(CFunction function, params ReadOnlySpan<string> arguments) => _stage.Add(_stage.File.Call(function, arguments) + ";");

    /// <summary>Adds a statement.</summary>
    public void Add(string statement) => _stage.Add(statement);

    /// <summary>The name of the condition, which the function takes from now on.</summary>
    public string Condition() => _stage.UseCondition();

    /// <summary>The name of a result beside the code, which the function takes from now on; its caller may want it or not.</summary>
    public string Result(string type, string name) => _stage.UseResult(type, name);

    /// <summary>The array of a tensor in the order of the network's own memory.</summary>
    public string Weights(string role) => Weights(Layer, role);

    /// <summary>The array of a tensor of a layer in the order of the network's own memory.</summary>
    public string Weights(LayerDescription layer, string role)
    {
        TensorLayout layout = Find(layer, role).Layout;
        return _stage.File.Array(ArrayName(layer, role), Title(layout), _stage.State.Slice(layout.Offset, layout.Length));
    }

    /// <summary>The array of a tensor with its dimensions, those of weights files, in another order.</summary>
    public string Weights(string role, params ReadOnlySpan<int> order)
    {
        TensorLayout layout = Find(Layer, role).Layout;
        return _stage.File.Array(ArrayName(Layer, role), Title(layout), TensorOrder.Reorder(layout, _stage.State, order));
    }

    /// <summary>The values of a tensor in the order of weights files.</summary>
    public float[] Values(string role) => TensorOrder.Reorder(Find(Layer, role).Layout, _stage.State, []);

    /// <summary>An array of other constants of the layer.</summary>
    public string Constants(string name, string comment, ReadOnlySpan<float> values) =>
        _stage.File.Array($"{CIdentifier.Of(Layer.Name)}_{name}", comment, values);

    /// <summary>A constant of a shared type.</summary>
    public string Constant(CFunction type, params ReadOnlySpan<(string Field, int Value)> fields) =>
        _stage.File.Constant(type, $"{CIdentifier.Of(Layer.Name)}_{type.Name}", fields);

    private static LayerTensor Find(LayerDescription layer, string role) => layer.FindTensor(role)
        ?? throw new InvalidOperationException($"Layer {layer.Number}, a {layer.Kind}, has no tensor '{role}'.");

    private static string ArrayName(LayerDescription layer, string role) => $"{CIdentifier.Of(layer.Name)}_{CIdentifier.Of(role)}";

    private static string Title(TensorLayout layout) => $"{layout.Name}, {string.Join(" x ", layout.Shape)}";
}
