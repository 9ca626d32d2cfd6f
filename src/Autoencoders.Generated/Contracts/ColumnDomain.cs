namespace Autoencoders;

/// <summary>The next columns of a sample and the values that their loss is defined for.</summary>
/// <param name="Length">The number of columns, at least 1.</param>
/// <param name="Domain">The values.</param>
/// <param name="Weight">The factor of the loss of these columns in that of a sample.</param>
public readonly record struct ColumnDomain(int Length, LossDomain Domain, float Weight = 1f);
