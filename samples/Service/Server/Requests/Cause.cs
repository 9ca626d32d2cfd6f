namespace ServiceSample;

/// <summary>A value of a row that its score comes from.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Value">The value.</param>
/// <param name="Expected">The value that the network makes of the whole row.</param>
/// <param name="Share">The part of the row's error that is this column's: 0 to 1.</param>
internal readonly record struct Cause(int Column, float Value, float Expected, float Share);
