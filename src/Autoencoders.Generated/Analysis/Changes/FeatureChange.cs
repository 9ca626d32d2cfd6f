namespace Autoencoders;

/// <summary>One feature of a row, and the value that it is changed to.</summary>
/// <param name="Feature">Its place in the row, from 0.</param>
/// <param name="From">The value of the row, in its units.</param>
/// <param name="To">The value that it is changed to, in the same units.</param>
public readonly record struct FeatureChange(int Feature, float From, float To);
