using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>Checks one sparse row.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SparseRow
{
    /// <summary>Requires columns that ascend, and a finite value for each.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="values">Their values; empty where all are 1.</param>
    /// <param name="length">The number of columns that there may be.</param>
    /// <exception cref="ArgumentException">The row is another.</exception>
    public static void Require(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, int length) =>
        SparseRules.RequireRow(columns, values, length, "The row");
}
