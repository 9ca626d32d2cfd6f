using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The columns that a row has; a missing one is NaN.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PresentColumns
{
    /// <summary>The share of each column in the error of a row: 1 over their number; 0 for a row without any.</summary>
    /// <param name="row">The row, [columns].</param>
    /// <param name="columns">The number of columns if none is missing.</param>
    public static float Share(ref float row, nint columns)
    {
        float present = PresentValues.Count(ref row, columns);
        return present == 0f ? 0f : 1f / present;
    }

    /// <summary><c>errors[c] = weight errors[c]</c></summary>
    /// <param name="errors">The errors of some columns, [count].</param>
    /// <param name="count">The number of columns.</param>
    /// <param name="weight">The weight of each.</param>
    public static void Weigh(ref float errors, nint count, float weight)
    {
        for (nint column = 0; column < count; column++)
            Unsafe.Add(ref errors, column) *= weight;
    }
}
