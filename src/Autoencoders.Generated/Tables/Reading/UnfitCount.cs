namespace Autoencoders;

/// <summary>The fields of a column that a schema had no value for.</summary>
/// <param name="Column">The name of the column.</param>
/// <param name="Unseen">The number of fields that became <c>Other</c>.</param>
/// <param name="Unfit">The number of fields that became missing values.</param>
/// <param name="FirstText">The first such text.</param>
/// <param name="FirstLine">Its line in the file.</param>
public sealed record UnfitCount(string Column, long Unseen, long Unfit, string FirstText, long FirstLine);
