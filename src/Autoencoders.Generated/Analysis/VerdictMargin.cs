using System.Numerics;
using System.Runtime.InteropServices;

namespace Autoencoders;

/// <summary>
/// The distance from the threshold within which rounding may decide a verdict. One sample adds up its sums in another order than a batch,
/// which is faster but changes the last bits; where many rows have equal scores, the threshold is one of them, and the last bit counts.
/// </summary>
internal static class VerdictMargin
{
    // Thousands of times what rounding makes of a usual loss, and yet few rows have scores so near the threshold: they cost a second look.
    private const float Part = 1f / 256;

    // Rows that are reconstructed almost perfectly have scores that are nothing but rounding.
    private const float Least = 1f / (1 << 14);

    // Of the values, 64 times the rounding of one operation: more than the sums of many layers leave in a reconstruction.
    private const float Rounding = 1f / (1 << 18);

    /// <summary>True if a score of one sample is so far from the threshold that a batch gives the same verdict.</summary>
    /// <param name="score">The score.</param>
    /// <param name="threshold">The threshold.</param>
    /// <param name="values">The sample in network units; none where a scaler has brought its values near 1.</param>
    /// <param name="condition">Its condition; empty without one.</param>
    public static bool IsClear(float score, float threshold, ReadOnlySpan<float> values, ReadOnlySpan<float> condition)
    {
        float size = Math.Abs(threshold), beyond = Math.Abs(score - threshold) - (Part * size) - Least;
        if (!float.IsFinite(score) || !(beyond > 0))
            return false;

        // An error d of a reconstruction changes a linear loss by d, and the square s of another error by 2d√s + d². With √s at most
        // (1 + s) / 2, all of that is less than d (3 + s) for d up to 1.
        float error = Math.Min(1, beyond / (3 + size));
        return !IsAnyBeyond(values, error / Rounding) && !IsAnyBeyond(condition, error / Rounding);
    }

    /// <summary>True if the magnitude of a value exceeds a limit; NaN is passed over.</summary>
    private static bool IsAnyBeyond(ReadOnlySpan<float> values, float limit)
    {
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        var limits = new Vector<float>(limit);
        foreach (Vector<float> vector in vectors)
        {
            if (Vector.GreaterThanAny(Vector.Abs(vector), limits))
                return true;
        }

        foreach (float value in values[(vectors.Length * Vector<float>.Count)..])
        {
            if (Math.Abs(value) > limit)
                return true;
        }
        return false;
    }
}
