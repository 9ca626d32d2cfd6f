namespace Autoencoders;

/// <summary>
/// The next column of the table is a category, as its index from 0 on; NaN is a missing one. The network reads it as one value for each
/// category, of which one is 1, or as a learned vector. It gives the most likely category, and its error is the cross entropy.
/// </summary>
/// <param name="values">The number of categories, at least 2.</param>
/// <inheritdoc cref="NumericAttribute" path="/remarks"/>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Property,
    AllowMultiple = true, Inherited = false)]
public sealed class CategoricalAttribute(int values) : ColumnAttribute
{
    /// <summary>The number of categories.</summary>
    public int Values { get; } = values;

    /// <summary>
    /// The length of the vector that is learned for each category; 0 for one value for each category. Worth it from some dozens of
    /// categories on: the first layer has fewer weights, and a training step changes the vectors of its own rows alone.
    /// </summary>
    public int Embedding { get; set; }

    /// <summary>The name of the column; empty if it has none.</summary>
    public string Name { get; set; } = "";
}
