namespace Autoencoders;

/// <summary>The metadata of a weights file, beside its tensors.</summary>
internal static class WeightsMetadata
{
    public const string Format = "format";
    public const string FormatVersion = "format_version";
    public const string Architecture = "architecture";
    public const string Scaler = "scaler";
    public const string AnomalyDetector = "anomaly_detector";
    public const string EnsembleMembers = "ensemble_members";
    public const string StreamingDetector = "streaming_detector";
    public const string ScoreMonitors = "score_monitors";
    public const string TableSchema = "table_schema";

    /// <summary>The value of <see cref="Format"/> that marks our own files; PyTorch writes <c>pt</c>.</summary>
    public const string OwnFormat = "autoencoders.generated";

    /// <summary>The one version that there is so far.</summary>
    public const string CurrentVersion = "1";

    /// <summary>The prefix of the names of tensors and texts that a checkpoint holds beside the network.</summary>
    public const string AnnexPrefix = "training.";
}
