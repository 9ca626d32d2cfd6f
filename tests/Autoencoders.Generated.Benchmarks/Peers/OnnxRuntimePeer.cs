using Autoencoders.Benchmarks.Comparing;
using Microsoft.ML.OnnxRuntime;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>ONNX Runtime with bound input and output, so that a call copies nothing.</summary>
internal sealed class OnnxRuntimePeer : IPeer
{
    private readonly int[] _shape;
    private readonly float[] _reconstructions;
    private readonly SessionOptions _options = new();
    private readonly RunOptions _run = new();
    private readonly InferenceSession _session;
    private readonly OrtValue _input;
    private readonly OrtValue _output;
    private readonly OrtIoBinding _binding;

    private OnnxRuntimePeer(Case work, bool isSmall)
    {
        Name = isSmall ? "onnxruntime int8" : "onnxruntime";
        _options.IntraOpNumThreads = work.Threads;
        _options.InterOpNumThreads = 1;
        _session = new InferenceSession(OnnxModel.Write(work.Work, work.Batch, isSmall), _options);

        _shape = work.Work.Shape;
        _reconstructions = new float[work.Input.Length];
        long[] shape = [work.Batch, .. work.Work.Shape];
        _input = OrtValue.CreateTensorValueFromMemory(ChannelOrder.First(work.Input, _shape), shape);
        _output = OrtValue.CreateTensorValueFromMemory(_reconstructions, shape);
        _binding = _session.CreateIoBinding();
        _binding.BindInput(_session.InputNames[0], _input);
        _binding.BindOutput(_session.OutputNames[0], _output);
    }

    public string Name { get; }

    /// <summary>Makes it compute a case; null for training, which it does not offer.</summary>
    public static IPeer? Compute(Case work) => work.Mode == Mode.Infer ? new OnnxRuntimePeer(work, isSmall: false) : null;

    /// <summary>Makes it compute a case with weights of 8 bits.</summary>
    public static IPeer ComputeSmall(Case work) => new OnnxRuntimePeer(work, isSmall: true);

    public float[] Answer()
    {
        Run(1);
        return ChannelOrder.Last(_reconstructions, _shape);
    }

    public void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
            _session.RunWithBinding(_run, _binding);
    }

    public void Dispose()
    {
        _binding.Dispose();
        _output.Dispose();
        _input.Dispose();
        _session.Dispose();
        _run.Dispose();
        _options.Dispose();
    }
}
