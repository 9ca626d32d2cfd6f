namespace Autoencoders;

/// <summary>Sparse rows with the names that a file gives to rows and columns, in the order in which they first come.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="RowNames">The name of each row: of each user.</param>
/// <param name="ColumnNames">The name of each column: of each item.</param>
public sealed record SparseTable(SparseDataset Rows, IReadOnlyList<string> RowNames, IReadOnlyList<string> ColumnNames);
