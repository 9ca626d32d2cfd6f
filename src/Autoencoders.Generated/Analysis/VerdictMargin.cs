using System.Numerics;
using System.Runtime.InteropServices;

namespace Autoencoders;

/// <summary>
/// The distance from the threshold within which rounding may decide a verdict. One sample adds up its sums in another order than a batch,
/// which is faster but changes the last bits; where many rows have equal scores, the threshold is one of them, and the last bit counts.
/// </summary>
internal static class VerdictMargin
{
    // Far more than rounding makes of a loss: a score near the threshold costs a second look, a wrong verdict costs trust.
    private const float Part = 1f / 8;

    // Rows that are reconstructed almost perfectly have scores that are nothing but rounding.
    private const float Least = 1f / 4096;

    // Of the values, 64 times the rounding of one operation: what the sums of many layers leave in a reconstruction.
    private const float Rounding = 1f / (1 << 18);

    /// <summary>Whether a score of one sample is so far from the threshold that a batch gives the same verdict.</summary>
    /// <param name="score">The score.</param>
    /// <param name="threshold">The threshold.</param>
    /// <param name="magnitude">The largest magnitude of the sample's values in network units.</param>
    public static bool IsClear(float score, float threshold, float magnitude)
    {
        // Losses grow with the error or with its square.
        float rounding = magnitude * Rounding;
        float margin = (Part * Math.Abs(threshold)) + Least + (rounding * Math.Max(1, rounding));
        return float.IsFinite(score) && Math.Abs(score - threshold) > margin;
    }

    /// <summary>The largest magnitude of some values; NaN is passed over.</summary>
    public static float Magnitude(ReadOnlySpan<float> values)
    {
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        Vector<float> largest = Vector<float>.Zero;
        foreach (Vector<float> vector in vectors)
        {
            Vector<float> magnitudes = Vector.Abs(vector);
            largest = Vector.ConditionalSelect(Vector.GreaterThan(magnitudes, largest), magnitudes, largest);
        }

        float magnitude = 0;
        for (int lane = 0; lane < Vector<float>.Count; lane++)
            magnitude = Math.Max(magnitude, largest[lane]);
        for (int i = vectors.Length * Vector<float>.Count; i < values.Length; i++)
            magnitude = Math.Abs(values[i]) > magnitude ? Math.Abs(values[i]) : magnitude;
        return magnitude;
    }
}
