namespace Autoencoders;

/// <summary>The kind of a column of a table, which tells what its values mean.</summary>
public enum ColumnKind
{
    /// <summary>A number: <see cref="NumericAttribute"/>.</summary>
    Numeric,

    /// <summary>The index of a category: <see cref="CategoricalAttribute"/>.</summary>
    Categorical,

    /// <summary>A flag, 0 or 1: <see cref="BinaryAttribute"/>.</summary>
    Binary,

    /// <summary>A number that begins anew behind its period: <see cref="CyclicAttribute"/>.</summary>
    Cyclic,
}
