namespace Autoencoders.Reporting;

/// <summary>What a report asks of a network, with or without a condition. Each fills one row, or one value, a sample.</summary>
internal sealed record NetworkRows(
    Action<Dataset, float[]> Encode, Action<Dataset, float[]> Reconstruct, Action<Dataset, float[]> MeasureErrors);
