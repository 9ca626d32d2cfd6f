namespace Autoencoders.Onnx.Graph;

/// <summary>The names of the inputs and outputs of a model; the documentation of <see cref="OnnxModel"/> lists them.</summary>
internal static class OutputNames
{
    public const string Input = "input";
    public const string Condition = "condition";
    public const string Code = "code";
    public const string LogVariance = "log_variance";
    public const string Indices = "indices";
    public const string Reconstruction = "reconstruction";
    public const string Error = "error";
    public const string Score = "score";
    public const string Threshold = "threshold";
    public const string IsAnomaly = "is_anomaly";
}
