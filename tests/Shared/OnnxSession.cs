using Microsoft.ML.OnnxRuntime;

namespace Autoencoders.Tests;

/// <summary>A model in ONNX Runtime, on one thread.</summary>
internal sealed class OnnxSession : IDisposable
{
    private static readonly SessionOptions s_options = new()
    {
        IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
    };

    private readonly InferenceSession _session;

    public OnnxSession(byte[] model) => _session = new InferenceSession(model, s_options);

    public IReadOnlyList<string> Inputs => _session.InputNames;

    public IReadOnlyList<string> Outputs => _session.OutputNames;

    public IReadOnlyDictionary<string, string> Metadata => _session.ModelMetadata.CustomMetadataMap;

    /// <summary>Runs rows and gives each output by its name.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="inputs">The values of each input that the model has.</param>
    public Dictionary<string, Array> Run(int rows, params (string Name, float[] Values)[] inputs)
    {
        Dictionary<string, OrtValue> values = [];
        foreach ((string name, float[] given) in inputs.Where(input => Inputs.Contains(input.Name)))
        {
            long[] shape = [.. _session.InputMetadata[name].Dimensions.Select(length => (long)length)];
            shape[0] = rows;
            values.Add(name, OrtValue.CreateTensorValueFromMemory(given, shape));
        }

        using RunOptions run = new();
        using IDisposableReadOnlyCollection<OrtValue> results = _session.Run(run, values, Outputs);
        foreach (OrtValue value in values.Values)
            value.Dispose();
        return Outputs.Zip(results).ToDictionary(pair => pair.First, pair => ArrayOf(pair.Second));
    }

    public void Dispose() => _session.Dispose();

    private static Array ArrayOf(OrtValue value) => value.GetTensorTypeAndShape().ElementDataType switch
    {
        Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Float => value.GetTensorDataAsSpan<float>().ToArray(),
        Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Int64 => value.GetTensorDataAsSpan<long>().ToArray(),
        _ => value.GetTensorDataAsSpan<bool>().ToArray(),
    };
}
