namespace Autoencoders;

/// <summary>One of the texts of a column.</summary>
/// <param name="Text">The text, without spaces around it. Capital letters count.</param>
/// <param name="Rows">The number of rows that had it when the table was inferred; at least so many where a column has very many texts.</param>
public readonly record struct SchemaCategory(string Text, long Rows);
