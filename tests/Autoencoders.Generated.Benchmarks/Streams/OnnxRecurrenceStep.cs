using Autoencoders.Benchmarks.Layers;
using Autoencoders.Benchmarks.Peers;
using Microsoft.ML.OnnxRuntime;

namespace Autoencoders.Benchmarks.Streams;

/// <summary>
/// A GRU or LSTM in ONNX Runtime, one step at a time on one thread. All is bound: a step reads the state where the step before wrote it,
/// and writes into the memory of the one before that.
/// </summary>
internal sealed class OnnxRecurrenceStep : IDisposable
{
    private readonly SessionOptions _options = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
    private readonly RunOptions _run = new();
    private readonly InferenceSession _session;
    private readonly float[] _row;
    private readonly float[][] _states;
    private readonly List<OrtValue> _values = [];
    private readonly OrtIoBinding[] _bindings;
    private int _step;

    public OnnxRecurrenceStep(RecurrentLayer layer)
    {
        string[] names = layer.IsLong ? ["state", "cell"] : ["state"];
        var graph = new OnnxGraph();
        string[] results = layer.AddNodeTo(graph, "row", names)[1..];
        int[] shape = [1, 1, layer.Units];
        _session = new InferenceSession(
            OnnxModel.Write(
                graph,
                "step",
                [("row", [1, 1, layer.Inputs]), .. names.Select(name => (name, shape))],
                [.. results.Select(result => (result, shape))]),
            _options);

        _row = new float[layer.Inputs];
        OrtValue row = Value(_row);
        _states = [new float[layer.Units], new float[layer.Units]];
        OrtValue[][] memories = [.. _states.Select(state => names.Select(name => Value(name == "state" ? state : new float[layer.Units])).ToArray())];
        _bindings = [Bind(memories[0], memories[1]), Bind(memories[1], memories[0])];

        OrtValue Value(float[] memory)
        {
            OrtValue value = OrtValue.CreateTensorValueFromMemory(memory, [1, 1, memory.Length]);
            _values.Add(value);
            return value;
        }

        OrtIoBinding Bind(OrtValue[] before, OrtValue[] after)
        {
            OrtIoBinding binding = _session.CreateIoBinding();
            binding.BindInput("row", row);
            for (int i = 0; i < names.Length; i++)
            {
                binding.BindInput(names[i], before[i]);
                binding.BindOutput(results[i], after[i]);
            }

            return binding;
        }
    }

    public void Push(ReadOnlySpan<float> row, Span<float> code)
    {
        row.CopyTo(_row);
        _session.RunWithBinding(_run, _bindings[_step]);
        _step ^= 1;
        _states[_step].CopyTo(code);
    }

    public void Dispose()
    {
        foreach (OrtIoBinding binding in _bindings)
            binding.Dispose();
        foreach (OrtValue value in _values)
            value.Dispose();
        _session.Dispose();
        _run.Dispose();
        _options.Dispose();
    }
}
