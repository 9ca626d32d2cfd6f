using Microsoft.ML.OnnxRuntime;

namespace ServiceSample.Onnx;

/// <summary>Judges rows by the graph of a detector.</summary>
internal sealed class OnnxScorer : IDisposable
{
    private static readonly string[] s_inputs = ["input"];
    private static readonly string[] s_outputs = ["score", "threshold", "is_anomaly"];

    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();
    private readonly string _name;

    /// <summary>Opens the graph.</summary>
    public OnnxScorer(string path)
    {
        // Requests share the processors already: a team of threads for each of them would only make them wait.
        using var options = new Microsoft.ML.OnnxRuntime.SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(path, options);
        _name = Path.GetFileName(path);
        Width = _session.InputMetadata[s_inputs[0]].Dimensions[1];
    }

    /// <summary>The values of a row.</summary>
    public int Width { get; }

    /// <summary>Scores and judges the rows of a request.</summary>
    public ScoreResponse Judge(RowBatch rows)
    {
        using var input = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, rows.Memory, [rows.Count, Width]);
        using IDisposableReadOnlyCollection<OrtValue> outputs = _session.Run(_options, s_inputs, [input], s_outputs);
        ReadOnlySpan<float> scores = outputs[0].GetTensorDataAsSpan<float>(), thresholds = outputs[1].GetTensorDataAsSpan<float>();
        ReadOnlySpan<bool> anomalies = outputs[2].GetTensorDataAsSpan<bool>();
        var verdicts = new Verdict[rows.Count];
        for (int i = 0; i < verdicts.Length; i++)
            verdicts[i] = new Verdict(scores[i], anomalies[i]);
        return new ScoreResponse(_name, thresholds[0], verdicts);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _options.Dispose();
    }
}
