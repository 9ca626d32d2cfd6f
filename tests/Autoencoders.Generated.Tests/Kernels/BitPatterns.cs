using System.Runtime.Intrinsics;

namespace Autoencoders.Tests.Kernels;

/// <summary>Floats from end to end of their range, and the comparison of results bit by bit.</summary>
internal static class BitPatterns
{
    // Primes, so that no bit of the floats is left out. Registers in software take thirty times as long.
    private static readonly long s_step = Vector128.IsHardwareAccelerated ? 1009 : 4999;

    /// <summary>The values around which functions and comparisons change their minds.</summary>
    public static readonly float[] Special =
    [
        0f, -0f, 1f, -1f, float.Epsilon, -float.Epsilon, float.MinValue, float.MaxValue, float.PositiveInfinity, float.NegativeInfinity,
        float.NaN, 88.722831f, 88.722839f, 88.37f, 88.5f, 89f, -87.336544f, -87.336550f, -88.37f, -88.5f, -88.72f, -89f,
        10f, -10f, 0.34657359f,
    ];

    /// <summary>Every 1,009th float there is (every 4,999th without vector registers), and the special ones, filled up to whole registers of any width.</summary>
    public static float[] Sweep()
    {
        List<float> values = [.. Special];
        for (long bits = 0; bits <= uint.MaxValue; bits += s_step)
            values.Add(BitConverter.UInt32BitsToSingle((uint)bits));
        while (values.Count % 16 != 0)
            values.Add(0f);
        return [.. values];
    }

    /// <summary>Fails at the first element whose bits differ; two values that are not numbers count as equal.</summary>
    public static void AssertSame(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            bool same = BitConverter.SingleToUInt32Bits(expected[i]) == BitConverter.SingleToUInt32Bits(actual[i]);
            if (!same && !(float.IsNaN(expected[i]) && float.IsNaN(actual[i])))
                Assert.Fail($"{what}: element {i} is {actual[i]:G9} instead of {expected[i]:G9}");
        }
    }

    /// <summary>Reproducible values between -1 and 1.</summary>
    public static float[] Random(Random random, nint length)
    {
        float[] values = new float[length];
        for (int i = 0; i < values.Length; i++)
            values[i] = 2f * random.NextSingle() - 1f;
        return values;
    }
}
