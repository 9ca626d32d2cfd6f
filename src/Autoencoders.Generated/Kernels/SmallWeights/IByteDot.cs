using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>The instructions that add the products of four bytes to each sum, exactly.</summary>
internal interface IByteDot
{
    /// <summary><c>sums[j] += Σ magnitudes[4 j + i] * weights[4 j + i]</c> over i from 0 to 3.</summary>
    /// <param name="sums">The sums.</param>
    /// <param name="magnitudes">From 0 to 127.</param>
    /// <param name="weights">From -127 to 127.</param>
    static abstract Vector256<int> Add(Vector256<int> sums, Vector256<byte> magnitudes, Vector256<sbyte> weights);
}
