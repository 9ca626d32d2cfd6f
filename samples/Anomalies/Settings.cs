namespace Anomalies;

/// <summary>What can be chosen when the program is run.</summary>
/// <param name="Data">A table; null for the embedded one.</param>
/// <param name="Label">The column or array that tells anomalies from normal rows; null for the usual one, or none.</param>
/// <param name="FalseAlarms">The share of normal rows that may be taken for anomalies.</param>
/// <param name="Epochs">How often training goes through all its rows.</param>
/// <param name="BatchSize">The rows of one step of the optimizer.</param>
/// <param name="Seed">Chooses the initial weights, the order of the rows and which are held back.</param>
/// <param name="Output">The folder for the list of alarms, the report and the detector.</param>
internal sealed record Settings(
    FileInfo? Data, string? Label, double FalseAlarms, int Epochs, int BatchSize, int Seed, DirectoryInfo Output);
