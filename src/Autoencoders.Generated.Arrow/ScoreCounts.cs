namespace Autoencoders.Arrow;

/// <summary>The numbers of rows that were scored.</summary>
/// <param name="Rows">All rows.</param>
/// <param name="Anomalies">Those that the detector calls anomalies.</param>
public readonly record struct ScoreCounts(long Rows, long Anomalies);
