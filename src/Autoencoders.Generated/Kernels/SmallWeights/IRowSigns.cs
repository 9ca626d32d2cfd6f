using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>The signs of a row, which byte products give to the weights: their instructions take one factor without a sign.</summary>
internal interface IRowSigns
{
    /// <summary><c>weights[i] * sign(row[i])</c></summary>
    static abstract Vector256<sbyte> Give(Vector256<sbyte> weights, Vector256<sbyte> row);
}
