namespace Autoencoders;

/// <summary>The result of a search for the smallest change that makes a row normal.</summary>
/// <param name="Count">The number of features that are changed; 0 for a row that is normal as it is.</param>
/// <param name="Score">The score of the changed row.</param>
/// <param name="IsNormal">
/// Whether the changed row is normal. Otherwise no change was found that makes it so, and the changes are those that lowered the score most.
/// </param>
public readonly record struct RowChange(int Count, float Score, bool IsNormal);
