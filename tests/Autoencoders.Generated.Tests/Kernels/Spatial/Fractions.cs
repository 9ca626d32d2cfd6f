namespace Autoencoders.Tests.Kernels;

/// <summary>Values with so few digits that sums and products of some of them are exact; and the comparison of sums that are not.</summary>
internal static class Fractions
{
    /// <summary>Multiples of 1/8 from -2 to 2, with a zero of each sign: many are equal.</summary>
    public static float[] Few(Random random, int length)
    {
        float[] values = new float[length];
        for (int i = 0; i < values.Length; i++)
            values[i] = random.Next(8) == 0 ? -0f : random.Next(-16, 17) / 8f;
        return values;
    }

    /// <summary>Multiples of 1/64 from 1/64 to 2.</summary>
    public static float[] Positive(Random random, int length)
    {
        float[] values = new float[length];
        for (int i = 0; i < values.Length; i++)
            values[i] = random.Next(1, 128) / 64f;
        return values;
    }

    /// <summary>Fails at the first element that is further than a millionth from what it should be.</summary>
    public static void AssertClose(double[] expected, ReadOnlySpan<float> actual, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            if (!(Math.Abs(expected[i] - actual[i]) <= 1e-6 * Math.Abs(expected[i])))
                Assert.Fail($"{what}: element {i} is {actual[i]:G9} instead of {expected[i]:G9}");
        }
    }

    /// <summary>Fails at the first element that is not exactly what it should be.</summary>
    public static void AssertExact(double[] expected, ReadOnlySpan<float> actual, string what) =>
        BitPatterns.AssertSame([.. expected.Select(value => (float)value)], actual, what);
}
