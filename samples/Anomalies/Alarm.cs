using Autoencoders;

namespace Anomalies;

/// <summary>A row that the detector takes for an anomaly.</summary>
/// <param name="Row">Its number in the table, from 1.</param>
/// <param name="Score">How unusual it is.</param>
/// <param name="IsReal">Whether the label says so too; null without labels.</param>
/// <param name="Causes">The features that contributed most, largest first.</param>
internal sealed record Alarm(int Row, float Score, bool? IsReal, IReadOnlyList<FeatureContribution> Causes);
