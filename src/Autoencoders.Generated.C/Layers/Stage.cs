using System.Collections.Immutable;
using Autoencoders.C.Activations;
using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>Some layers of a network, one behind the other, as one function: the encoder, the decoder, or both.</summary>
internal sealed class Stage
{
    private readonly string _name, _input, _output;
    private readonly ReadOnlyMemory<float> _state;
    private readonly int _first, _end;
    private readonly Dictionary<int, int> _lastUses = [];
    private readonly StageMemory _memory;
    private readonly List<string> _lines = [];
    private string? _result;

    /// <param name="file">Receives the function.</param>
    /// <param name="network">The network.</param>
    /// <param name="state">Its memory.</param>
    /// <param name="name">The name of the function.</param>
    /// <param name="layers">The indices of its layers.</param>
    /// <param name="input">The name of what it reads.</param>
    /// <param name="output">The name of what it writes.</param>
    public Stage(
        SourceFile file, NetworkDescription network, ReadOnlyMemory<float> state, string name, Range layers, string input, string output)
    {
        (File, Network, _state, _name) = (file, network, state, name);
        (_first, _end) = (layers.Start.Value, layers.End.Value);
        (_input, _output) = (input, output);
        _memory = new StageMemory([input, output, "condition", "scratch", "indices", "log_variances"]) { [_first] = input };
        for (int i = _first; i < _end; i++)
        {
            foreach (int number in network.Layers[i].Reads)
                _lastUses[Root(number)] = i;
        }

        for (int i = _first; i < _end; i++)
        {
            if (Root(i + 1) == i + 1)
                AddLayer(network.Layers[i], i);
        }
    }

    /// <summary>The file.</summary>
    public SourceFile File { get; }

    /// <summary>The network.</summary>
    public NetworkDescription Network { get; }

    /// <summary>The network's memory.</summary>
    public ReadOnlySpan<float> State => _state.Span;

    /// <summary>The floats of scratch memory.</summary>
    public int ScratchLength => _memory.Length;

    /// <summary>True if it reads the condition.</summary>
    public bool ReadsCondition { get; private set; }

    /// <summary>Adds a statement.</summary>
    public void Add(string statement) => _lines.Add(statement);

    /// <summary>The name of the condition.</summary>
    public string UseCondition()
    {
        ReadsCondition = true;
        return "condition";
    }

    /// <summary>The name of a result beside the output.</summary>
    public string UseResult(string type, string name)
    {
        _result = $"{type} *{name}";
        return name;
    }

    /// <summary>Writes the function.</summary>
    public void Write()
    {
        string from = Shape.Text(_first == 0 ? Network.Input : Network.Layers[_first - 1].Output);
        string to = Shape.Text(Network.Layers[_end - 1].Output);
        string condition = ReadsCondition ? ", const float *condition" : "", result = _result is null ? "" : $", {_result}";
        string end = _end == Network.Layers.Length ? ", up to the activation of the output" : "";
        File.Function(
            $"{from} -> {to}{end}",
            $"static void {File.Name(_name)}(const float *{_input}{condition}, float *{_output}{result}, float *scratch)",
            [
                .. _memory.Declarations,
                .. _memory.Declarations.Count > 0 ? (string[])[""] : [],
                .. ScratchLength == 0 ? (string[])["(void)scratch;"] : [],
                .. _lines,
            ]);
    }

    /// <summary>The text of a call.</summary>
    public string Call(string input, string output, string scratch, string result = "NULL") =>
        $"{File.Name(_name)}({input}{(ReadsCondition ? ", condition" : "")}, {output}{(_result is null ? "" : $", {result}")}, {scratch});";

    /// <summary>The layer whose value another one has: layers that do nothing outside training pass theirs on.</summary>
    private int Root(int number)
    {
        while (number > _first && Network.Layers[number - 1] is { IsTrainingOnly: true, Activation: Activation.Identity } layer)
            number = layer.Reads[0];
        return number;
    }

    private void AddLayer(LayerDescription layer, int index)
    {
        ILayerSource source = LayerCatalog.Find(layer);
        var inputs = ImmutableArray.CreateRange(layer.Reads, number => _memory[Root(number)]);
        if (layer.Number == Root(_end))
            _memory[layer.Number] = _output;
        else if (!source.WorksInPlace || _lastUses[Root(layer.Reads[0])] != index || !_memory.TryReplace(layer, Root(layer.Reads[0])))
            _memory.Place(layer);
        string output = _memory[layer.Number];
        source.Add(new LayerContext(this, layer, inputs, output, _memory.Borrow(source.ScratchLength(layer))));

        // The activation of the network's last layer belongs to its heads: some losses are defined on what is before it.
        if (layer.Number != Network.Layers.Length)
            _lines.AddRange(ActivationCatalog.Calls(File, layer.Activation, layer.ActivationParameter, output, layer.Output));
        foreach (int number in layer.Reads)
        {
            if (_lastUses[Root(number)] == index)
                _memory.Free(Root(number));
        }
    }
}
