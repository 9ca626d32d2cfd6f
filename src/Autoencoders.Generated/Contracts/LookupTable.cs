using System.ComponentModel;

namespace Autoencoders;

/// <summary>
/// Vectors that are learned for the categories of a column, among the parameters of a network. A row has a gradient in the vector of its
/// category alone, so that a training step changes the vectors of its mini-batch and no others, whatever the optimizer remembers of them.
/// </summary>
/// <param name="Column">The column of a sample that holds the index, from 0.</param>
/// <param name="Offset">The place of the first vector among the parameters.</param>
/// <param name="Rows">The number of vectors.</param>
/// <param name="Length">The values of a vector.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct LookupTable(int Column, int Offset, int Rows, int Length);
