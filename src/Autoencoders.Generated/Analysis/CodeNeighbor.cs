namespace Autoencoders;

/// <summary>A code that is near to another one.</summary>
/// <param name="Row">Which code of the dataset that was searched.</param>
/// <param name="SquaredDistance">The sum of the squared differences of their values.</param>
public readonly record struct CodeNeighbor(int Row, float SquaredDistance);
