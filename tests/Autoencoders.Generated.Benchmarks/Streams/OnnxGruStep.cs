using Autoencoders.Benchmarks.Peers;
using Microsoft.ML.OnnxRuntime;

namespace Autoencoders.Benchmarks.Streams;

/// <summary>
/// One step of a GRU in ONNX Runtime, with bound input and output. The state before it is always zero, which takes as long as another.
/// </summary>
internal sealed class OnnxGruStep : IDisposable
{
    private const int IrVersion = 8, OperatorSet = 17;

    private readonly SessionOptions _options = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
    private readonly RunOptions _run = new();
    private readonly InferenceSession _session;
    private readonly OrtValue _input;
    private readonly OrtValue _output;
    private readonly OrtIoBinding _binding;

    public OnnxGruStep(float[] weights, int inputs, int units)
    {
        _session = new InferenceSession(Model(weights, inputs, units), _options);
        Row = new float[inputs];
        State = new float[units];
        _input = OrtValue.CreateTensorValueFromMemory(Row, [1, 1, inputs]);
        _output = OrtValue.CreateTensorValueFromMemory(State, [1, 1, 1, units]);
        _binding = _session.CreateIoBinding();
        _binding.BindInput(_session.InputNames[0], _input);
        _binding.BindOutput(_session.OutputNames[0], _output);
    }

    public float[] Row { get; }

    public float[] State { get; }

    public void Step() => _session.RunWithBinding(_run, _binding);

    public void Dispose()
    {
        _binding.Dispose();
        _output.Dispose();
        _input.Dispose();
        _session.Dispose();
        _run.Dispose();
        _options.Dispose();
    }

    /// <summary>ONNX has the gates in the order z, r, n, where PyTorch has r, z, n.</summary>
    private static byte[] Model(float[] weights, int inputs, int units)
    {
        int gates = 3 * units;
        var graph = new OnnxGraph();
        string output = graph.Nodes(
            "GRU",
            [
                "input",
                graph.Constant([.. Gates(0, inputs)], 1, gates, inputs),
                graph.Constant([.. Gates(inputs * gates, units)], 1, gates, units),
                graph.Constant([.. Biases()], 1, 2 * gates),
            ],
            1,
            OnnxAttribute.Integer("hidden_size", units),
            OnnxAttribute.Integer("linear_before_reset", 1))[0];
        return ProtoMessage.Write(model =>
        {
            model.Integer(1, IrVersion);
            model.Message(7, fields => graph.Write(fields, "gru", ("input", [1, 1, inputs]), (output, [1, 1, 1, units])));
            model.Message(8, operators => operators.Integer(2, OperatorSet));
        });

        IEnumerable<int> Order() => new[] { 1, 0, 2 }.SelectMany(gate => Enumerable.Range(gate * units, units));

        IEnumerable<float> Gates(int offset, int rows) =>
            Order().SelectMany(gate => Enumerable.Range(0, rows).Select(row => weights[offset + (row * gates) + gate]));

        IEnumerable<float> Biases()
        {
            int bias = (inputs + units) * gates;
            return Order().Select(gate => weights[bias + gate]).Concat(Order().Select(gate => weights[bias + gates + gate]));
        }
    }
}
