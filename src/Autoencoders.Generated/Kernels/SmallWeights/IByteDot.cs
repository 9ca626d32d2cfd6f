using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>The instructions that add the products of four bytes to each sum, exactly. They take one factor without a sign.</summary>
internal interface IByteDot
{
    /// <summary>The numbers that eight sums begin with.</summary>
    /// <param name="offsets">-128 times the sum of the weights of each output.</param>
    /// <param name="output">The first output.</param>
    static abstract Vector256<int> Begin(ref int offsets, nint output);

    /// <summary>The factor without a sign that stands for bytes of a row.</summary>
    /// <param name="row">From -127 to 127.</param>
    static abstract Vector256<byte> Factor(Vector256<sbyte> row);

    /// <summary><c>sums[j] += Σ row[4 j + i] * weights[4 j + i]</c> over i from 0 to 3, but for what <see cref="Begin"/> makes up for.</summary>
    /// <param name="sums">The sums.</param>
    /// <param name="factor">The factor of the row.</param>
    /// <param name="row">The row.</param>
    /// <param name="weights">From -127 to 127.</param>
    static abstract Vector256<int> Add(Vector256<int> sums, Vector256<byte> factor, Vector256<sbyte> row, Vector256<sbyte> weights);
}
