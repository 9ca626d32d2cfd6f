namespace Autoencoders;

/// <summary>
/// The next columns of the table are flags: 0 or 1, or NaN for a missing one. The network reads them as they are, 1/2 for a missing one. It
/// gives the probability of 1, and their error is the cross entropy.
/// </summary>
/// <inheritdoc cref="NumericAttribute" path="/remarks"/>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Property,
    AllowMultiple = true, Inherited = false)]
public sealed class BinaryAttribute : ColumnAttribute
{
    /// <summary>Declares columns without names, or one with the name of its property.</summary>
    /// <param name="count">The number of columns, at least 1.</param>
    public BinaryAttribute(int count = 1) => Count = count;

    /// <summary>Declares a column for each name.</summary>
    /// <param name="names">The names of the columns.</param>
    public BinaryAttribute(params string[] names) => (Count, Names) = (names.Length, names);

    /// <summary>The number of columns.</summary>
    public int Count { get; }

    /// <summary>The names of the columns; empty if they have none.</summary>
    public IReadOnlyList<string> Names { get; } = [];
}
