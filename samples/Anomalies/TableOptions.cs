namespace Anomalies;

/// <summary>The options for reading a table.</summary>
/// <param name="Label">The column or array that tells anomalies from normal rows; null for the usual one, or none.</param>
/// <param name="Normal">The word of a normal row; null where labels are numbers.</param>
/// <param name="Ignored">The columns to leave out.</param>
/// <param name="Missing">Further texts that mean a missing value.</param>
/// <param name="DecimalComma">Whether numbers have a decimal comma.</param>
internal sealed record TableOptions(
    string? Label, string? Normal, IReadOnlyList<string> Ignored, IReadOnlyList<string> Missing, bool DecimalComma);
