namespace Autoencoders.Reporting;

/// <summary>The calls of a report to a network, with or without a condition. Each fills one row, or one value, per sample.</summary>
internal sealed record NetworkRows(
    Action<Dataset, float[]> Encode, Action<Dataset, float[]> Reconstruct, Action<Dataset, float[]> MeasureErrors);
