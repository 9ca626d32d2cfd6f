namespace Autoencoders;

/// <summary>The contribution of one column of a row to its error.</summary>
/// <param name="Column">The column, whose name is that of the property.</param>
/// <param name="Error">Its error with its weight.</param>
/// <param name="Share">Its part of the sum of all errors of the row: 0 to 1.</param>
public readonly record struct ColumnContribution(InputColumn Column, float Error, float Share);
